package org.cellback.planning.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.cellback.planning.plan.Order;
import org.cellback.planning.scenario.Carriage;
import org.cellback.planning.scenario.Geography;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.planning.scenario.Sites;
import org.cellback.siting.api.Route;

/** Turns batteries at a source into orders: one safety class each, none larger than half the deck that fetches it. */
final class OrderMaker {
    private static final double DECK_PART = 0.5;
    private static final double SECONDS_PER_MINUTE = 60;

    /** Batteries of one chemistry in an area: how many and how heavy, on average. */
    record Kind(String chemistry, double batteries, double meanKg) {}

    /** One battery. */
    record Pack(String chemistry, String safetyClass, double massKg, String size) {}

    private final Scenario scenario;
    private final Boxes boxes;
    private final PackMasses masses;
    private final Map<String, Handover.SourceKind> kinds = new HashMap<>();
    private final Map<String, Sites.Candidate> candidates = new HashMap<>();
    private int made;

    OrderMaker(Scenario scenario, Boxes boxes) {
        this.scenario = scenario;
        this.boxes = boxes;
        masses = new PackMasses(scenario);
        scenario.handover().sourceKinds().forEach(k -> kinds.put(k.id(), k));
        scenario.sites().candidates().forEach(c -> candidates.put(c.id(), c));
    }

    List<Pack> packs(RandomGenerator random, List<Kind> kindsHere, int number) {
        List<Pack> packs = new ArrayList<>();
        for (int i = 0; i < number && !kindsHere.isEmpty(); i++) {
            Kind kind = Draws.choose(random, kindsHere, Kind::batteries);
            Carriage.SafetyClass safetyClass =
                    Draws.choose(random, scenario.carriage().safetyClasses(), Carriage.SafetyClass::share);
            double massKg = masses.draw(random, kind.chemistry(), kind.meanKg());
            packs.add(new Pack(
                    kind.chemistry(),
                    safetyClass.id(),
                    massKg,
                    masses.size(massKg).id()));
        }
        return packs;
    }

    void add(
            List<DrawnOrder> orders,
            String roundKind,
            Handover.Source source,
            LocalDate day,
            Route way,
            List<Pack> packs) {
        Map<String, List<Pack>> byClass = new TreeMap<>();
        packs.forEach(pack -> byClass.computeIfAbsent(pack.safetyClass(), c -> new ArrayList<>())
                .add(pack));
        String to = way.isMobile() ? way.centre() : String.valueOf(way.point());
        byClass.forEach((safetyClass, ofClass) -> {
            for (List<Pack> part : parts(roundKind, safetyClass, ofClass)) {
                orders.add(order(roundKind, source, day, to, way.centre(), safetyClass, part));
            }
        });
    }

    /** Splits what would not fit: by deck, and by the most that one vehicle may carry of the class. */
    private List<List<Pack>> parts(String roundKind, String safetyClass, List<Pack> packs) {
        double deck = scenario.carriage().vehicleTypes().stream()
                .filter(type -> type.uses().contains(roundKind))
                .mapToDouble(Carriage.VehicleType::deckPositions)
                .max()
                .orElse(1);
        List<List<Pack>> parts = new ArrayList<>();
        List<Pack> part = new ArrayList<>();
        for (Pack pack : packs) {
            part.add(pack);
            boolean full = part.size() > boxes.mostPerVehicle(safetyClass)
                    || boxes.deckPositions(safetyClass, bySize(part)) > Math.max(1, DECK_PART * deck);
            if (full && part.size() > 1) {
                part.removeLast();
                parts.add(part);
                part = new ArrayList<>(List.of(pack));
            }
        }
        parts.add(part);
        return parts;
    }

    private DrawnOrder order(
            String roundKind,
            Handover.Source source,
            LocalDate day,
            String to,
            String centre,
            String safetyClass,
            List<Pack> packs) {
        Map<String, Integer> byChemistry = new TreeMap<>();
        packs.forEach(pack -> byChemistry.merge(pack.chemistry(), 1, Integer::sum));
        double stop = SECONDS_PER_MINUTE * stopMinutes(source);
        double service = SECONDS_PER_MINUTE * serviceMinutes(source, safetyClass) * packs.size();
        LocalTime opens = source.opens();
        LocalTime closes = source.closes().minus(Duration.ofSeconds((long) (stop + service)));
        Order order = new Order(
                String.format(Locale.ROOT, "%s%05d", roundKind.substring(0, 1).toUpperCase(Locale.ROOT), ++made),
                day,
                roundKind,
                source.id(),
                source.name(),
                to,
                source.lat(),
                source.lon(),
                opens,
                closes.isBefore(opens) || closes.isAfter(source.closes()) ? opens : closes,
                Map.of(safetyClass, packs.size()),
                byChemistry,
                bySize(packs),
                packs.stream().mapToDouble(Pack::massKg).sum(),
                packs.size() * boxes.crateKg(safetyClass),
                boxes.deckPositions(safetyClass, bySize(packs)),
                packs.size());
        return new DrawnOrder(order, centre, stop, service);
    }

    private double stopMinutes(Handover.Source source) {
        Handover.SourceKind kind = kinds.get(source.kind());
        return kind == null ? scenario.setting(Setting.ROUNDS_STOP_MINUTES) : kind.stopMinutes();
    }

    private double serviceMinutes(Handover.Source source, String safetyClass) {
        Handover.SourceKind kind = kinds.get(source.kind());
        boolean lifts = kind != null && kind.liftingGear();
        return boxes.rulesOf(safetyClass).serviceMinutes()
                + scenario.setting(Setting.ROUNDS_SWAP_MINUTES)
                + (lifts ? 0 : scenario.setting(Setting.ROUNDS_LIFTING_MINUTES));
    }

    private static Map<String, Integer> bySize(List<Pack> packs) {
        Map<String, Integer> bySize = new TreeMap<>();
        packs.forEach(pack -> bySize.merge(pack.size(), 1, Integer::sum));
        return bySize;
    }

    /** Number of the sector around the centre in which an area lies, of {@code sectors} equal ones. */
    int sector(Geography.Area area, String centre, int sectors) {
        Sites.Candidate from = candidates.get(centre);
        if (from == null) {
            return 0;
        }
        double angle = Math.atan2(area.lat() - from.lat(), area.lon() - from.lon()) + Math.PI;
        return Math.min(sectors - 1, (int) (angle / (2 * Math.PI) * sectors));
    }
}
