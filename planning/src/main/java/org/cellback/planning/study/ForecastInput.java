package org.cellback.planning.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellback.planning.scenario.Ageing;
import org.cellback.planning.scenario.Demand;
import org.cellback.planning.scenario.DriveType;
import org.cellback.planning.scenario.Handover;
import org.cellback.planning.scenario.Scenario;
import org.cellback.planning.scenario.Setting;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.CapturePath;
import org.cellback.returns.api.CountyFigure;
import org.cellback.returns.api.Fade;
import org.cellback.returns.api.FleetHistory;
import org.cellback.returns.api.LifetimePrior;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.QualityClass;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.Simulation;
import org.cellback.returns.api.VehicleClass;

/** A scenario in the words of the returns engine. */
final class ForecastInput {
    private static final int SHARE_YEARS = 3;

    private final Scenario scenario;

    ForecastInput(Scenario scenario) {
        this.scenario = scenario;
    }

    ReturnsInput forecast(Reach reach, long seed) {
        Ageing ageing = scenario.ageing();
        Handover handover = scenario.handover();
        return new ReturnsInput(
                scenario.timing().yearFrom(),
                scenario.timing().yearTo(),
                areas(reach),
                sales(),
                scenario.timing().salesTo(),
                history(),
                new ChemistryMixes(scenario).rows(),
                lifetimes(),
                ageing.repairs().stream().map(ForecastInput::repair).toList(),
                handover.ownership().stream().map(this::ownership).toList(),
                handover.capture().stream()
                        .map(c -> new CapturePath(c.kind(), c.year(), c.share()))
                        .toList(),
                ageing.fading().stream()
                        .map(f -> new Fade(
                                f.chemistry(),
                                f.firstYearLoss(),
                                f.lossPerYear(),
                                f.spreadPerSqrtYear(),
                                f.reference()))
                        .toList(),
                ageing.grades().stream()
                        .map(g -> new QualityClass(g.grade(), g.minimumStateOfHealth(), g.failed()))
                        .toList(),
                new Simulation(
                        (int) scenario.setting(Setting.FORECAST_DRAWS),
                        seed,
                        scenario.setting(Setting.FORECAST_SALES_DEVIATION),
                        scenario.setting(Setting.FORECAST_CAPTURE_DEVIATION),
                        StudyAssumptions.AREA_OVERDISPERSION));
    }

    BacktestInput backtest(long seed) {
        return new BacktestInput(
                history(),
                lifetimes(),
                (int) scenario.setting(Setting.BACKTEST_FROM),
                (int) scenario.setting(Setting.BACKTEST_TO),
                (int) scenario.setting(Setting.BACKTEST_YEARS_AHEAD),
                (int) scenario.setting(Setting.FORECAST_DRAWS),
                seed);
    }

    static VehicleClass vehicleClass(DriveType driveType) {
        return VehicleClass.valueOf(driveType.name());
    }

    /** Coverage and reward move the odds of capture; the reward is the same everywhere. */
    private List<Area> areas(Reach reach) {
        double reward = scenario.cost(org.cellback.planning.scenario.CostItem.REWARD_PER_BATTERY);
        double base = scenario.setting(Setting.CAPTURE_REWARD_BASE);
        double doublings = reward > 0 ? Math.log(reward / base) / Math.log(2) : 0;
        double rewardFactor = Math.exp(scenario.setting(Setting.CAPTURE_REWARD_RESPONSE) * doublings);
        double response = scenario.setting(Setting.CAPTURE_COVERAGE_RESPONSE);
        return scenario.geography().areas().stream()
                .map(area -> new Area(
                        area.id(),
                        area.county(),
                        reach.isServed(area.id()) ? Math.exp(response * (reach.coverage(area.id()) - 1)) : 0,
                        rewardFactor))
                .toList();
    }

    /** Observed sales, then the region's expected ones by each area's share of the last observed years. */
    private List<AreaSales> sales() {
        List<AreaSales> sales = new ArrayList<>();
        Map<DriveType, Map<String, Double>> recent = new EnumMap<>(DriveType.class);
        Map<DriveType, Double> recentAll = new EnumMap<>(DriveType.class);
        for (Demand.Sale sale : scenario.demand().sales()) {
            sales.add(new AreaSales(sale.area(), sale.year(), vehicleClass(sale.driveType()), sale.vehicles()));
            if (sale.year() > scenario.timing().salesTo() - SHARE_YEARS) {
                recent.computeIfAbsent(sale.driveType(), d -> new TreeMap<>())
                        .merge(sale.area(), sale.vehicles(), Double::sum);
                recentAll.merge(sale.driveType(), sale.vehicles(), Double::sum);
            }
        }
        for (Demand.FutureSale future : scenario.demand().futureSales()) {
            double all = recentAll.getOrDefault(future.driveType(), 0.0);
            recent.getOrDefault(future.driveType(), Map.of())
                    .forEach((area, vehicles) -> sales.add(new AreaSales(
                            area,
                            future.year(),
                            vehicleClass(future.driveType()),
                            future.vehicles() * vehicles / all)));
        }
        return sales;
    }

    private FleetHistory history() {
        record Key(String county, int year, VehicleClass vehicleClass) {}
        Map<Key, Double> sold = new HashMap<>();
        for (Demand.ModelSale sale : scenario.demand().modelSales()) {
            sold.merge(
                    new Key(sale.county(), sale.year(), vehicleClass(sale.driveType())), sale.vehicles(), Double::sum);
        }
        List<CountyFigure> sales = sold.entrySet().stream()
                .map(e -> new CountyFigure(
                        e.getKey().county(), e.getKey().year(), e.getKey().vehicleClass(), e.getValue()))
                .sorted(java.util.Comparator.comparing(CountyFigure::county)
                        .thenComparingInt(CountyFigure::year)
                        .thenComparing(CountyFigure::vehicleClass))
                .toList();
        List<CountyFigure> stock = scenario.demand().stock().stream()
                .map(s -> new CountyFigure(s.county(), s.year(), vehicleClass(s.driveType()), s.vehicles()))
                .toList();
        return new FleetHistory(sales, stock);
    }

    private List<LifetimePrior> lifetimes() {
        return scenario.ageing().lifetimes().stream()
                .map(ForecastInput::lifetime)
                .toList();
    }

    private static LifetimePrior lifetime(Ageing.Lifetime life) {
        return new LifetimePrior(
                LifetimePrior.Part.valueOf(life.subject().name()),
                vehicleClass(life.driveType()),
                life.chemistry(),
                LifetimePrior.Form.valueOf(life.form().name()),
                life.scaleYears(),
                life.shape(),
                life.scaleLogSd(),
                life.shapeLogSd(),
                life.accidentRatePerYear(),
                life.reference());
    }

    private static RepairRate repair(Ageing.Repair repair) {
        return new RepairRate(
                vehicleClass(repair.driveType()),
                repair.chemistry(),
                repair.warrantyRatePerYear(),
                repair.warrantyYears(),
                repair.replacedAfterWarrantyShare(),
                repair.rateLogSd());
    }

    private OwnershipModel ownership(Handover.Ownership ownership) {
        Map<VehicleClass, Double> share = new EnumMap<>(VehicleClass.class);
        ownership.share().forEach((driveType, part) -> share.put(vehicleClass(driveType), part));
        return new OwnershipModel(
                ownership.id(),
                share,
                ownership.termYears(),
                ownership.movesShare(),
                ownership.leavesShare(),
                ownership.swapsShare(),
                ownership.retiresShare(),
                sources(ownership.id(), Handover.Cause.VEHICLE_END),
                sources(ownership.id(), Handover.Cause.BATTERY_SWAP));
    }

    private Map<String, Double> sources(String ownership, Handover.Cause cause) {
        Map<String, Double> shares = new TreeMap<>();
        for (Handover.OwnershipSource source : scenario.handover().ownershipSources()) {
            if (source.ownership().equals(ownership) && source.cause() == cause) {
                shares.merge(source.kind(), source.share(), Double::sum);
            }
        }
        return shares;
    }
}
