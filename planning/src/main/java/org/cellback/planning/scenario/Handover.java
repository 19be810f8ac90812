package org.cellback.planning.scenario;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.cellback.planning.plan.LocalText;

/**
 * Who holds batteries, who hands them over, and which part the formal network captures.
 *
 * @param ownership how vehicles are held
 * @param ownershipSources which kind of source a retired battery appears at
 * @param sourceKinds kinds of source
 * @param capture capture path by kind, at support years; linear between, constant beyond
 * @param sources read from {@code sources.csv}, or drawn per area with the scenario's seed
 * @param sourcesAssumed true when they were drawn
 */
public record Handover(
        List<Ownership> ownership,
        List<OwnershipSource> ownershipSources,
        List<SourceKind> sourceKinds,
        List<CaptureShare> capture,
        List<Source> sources,
        boolean sourcesAssumed) {
    public Handover {
        ownership = List.copyOf(ownership);
        ownershipSources = List.copyOf(ownershipSources);
        sourceKinds = List.copyOf(sourceKinds);
        capture = List.copyOf(capture);
        sources = List.copyOf(sources);
    }

    /**
     * A way to hold a vehicle or its battery, and what happens when the term ends. The four shares add to at most 1; the rest
     * goes on as before.
     *
     * @param id {@code owned}, {@code leased}, {@code battery-as-a-service} or {@code fleet}
     * @param share part of the sales of each drive type; over all ways they add to 1
     * @param termYears years from sale to the end of the term; 0 for none
     * @param movesShare goes to another area
     * @param leavesShare leaves the region: a move, no retirement
     * @param swapsShare gets another battery and goes on
     * @param retiresShare is retired, beyond the ordinary survival
     */
    public record Ownership(
            String id,
            LocalText name,
            Map<DriveType, Double> share,
            int termYears,
            double movesShare,
            double leavesShare,
            double swapsShare,
            double retiresShare,
            String reference) {
        public Ownership {
            share = Map.copyOf(share);
        }
    }

    /** Why a battery leaves its vehicle. */
    public enum Cause {
        VEHICLE_END,
        BATTERY_SWAP
    }

    /** Share of the retired batteries of an ownership and cause that appear at a kind of source; they add to 1. */
    public record OwnershipSource(String ownership, Cause cause, String kind, double share, String reference) {}

    /**
     * A kind of source.
     *
     * @param id {@code dealer}, {@code repair-centre}, {@code dismantler}, {@code fleet} or {@code household}
     * @param perThousandVehicles sources drawn per thousand vehicles of an area's stock
     * @param stopMinutes minutes at the source besides the batteries
     * @param liftingGear true when the source can lift a pack itself
     */
    public record SourceKind(
            String id,
            LocalText name,
            double perThousandVehicles,
            LocalTime opens,
            LocalTime closes,
            List<DayOfWeek> days,
            double stopMinutes,
            boolean liftingGear,
            String reference) {
        public SourceKind {
            days = List.copyOf(days);
        }
    }

    public record CaptureShare(String kind, int year, double share, String reference) {}

    /**
     * A dealer, repair centre, dismantler, fleet or household that hands batteries over.
     *
     * @param share its part of the area's captured batteries of its kind; they add to 1 per area and kind
     * @param opens earliest start of a stop
     * @param closes latest end of a stop
     */
    public record Source(
            String id,
            String area,
            String kind,
            String name,
            double lat,
            double lon,
            double share,
            LocalTime opens,
            LocalTime closes,
            String reference) {}
}
