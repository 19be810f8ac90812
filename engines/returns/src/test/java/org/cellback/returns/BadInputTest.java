package org.cellback.returns;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.returns.api.Area;
import org.cellback.returns.api.AreaSales;
import org.cellback.returns.api.BacktestInput;
import org.cellback.returns.api.ChemistryMix;
import org.cellback.returns.api.OwnershipModel;
import org.cellback.returns.api.ReturnsInput;
import org.cellback.returns.api.Simulation;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.api.Test;

/** Every refusal names the value and what to try. */
class BadInputTest {
    private static final ReturnsInput GOOD = new SmallFleet(61, 2, 2).input();

    private static void assertRefused(ReturnsInput input, String... parts) {
        assertThatThrownBy(() -> new ReturnsService()
                        .forecast(input, Budget.ofIterations(1_000, () -> false), ProgressListener.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining("\nMaybe ");
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static ReturnsInput sales(AreaSales row) {
        return new ReturnsInput(
                GOOD.yearFrom(),
                GOOD.yearTo(),
                GOOD.areas(),
                with(GOOD.sales(), row),
                GOOD.salesObservedTo(),
                GOOD.history(),
                GOOD.mix(),
                GOOD.lifetimes(),
                GOOD.repairs(),
                GOOD.ownership(),
                GOOD.capture(),
                GOOD.fade(),
                GOOD.quality(),
                GOOD.simulation());
    }

    private static ReturnsInput areasMixOwnershipSimulation(
            List<Area> areas, List<ChemistryMix> mix, List<OwnershipModel> ownership, Simulation simulation) {
        return new ReturnsInput(
                GOOD.yearFrom(),
                GOOD.yearTo(),
                areas,
                GOOD.sales(),
                GOOD.salesObservedTo(),
                GOOD.history(),
                mix,
                GOOD.lifetimes(),
                GOOD.repairs(),
                ownership,
                GOOD.capture(),
                GOOD.fade(),
                GOOD.quality(),
                simulation);
    }

    @Test
    void negativeSales() {
        assertRefused(sales(new AreaSales("z0-0", 2020, VehicleClass.BEV, -3)), "z0-0", "2020", "-3.0");
    }

    @Test
    void notANumber() {
        assertRefused(sales(new AreaSales("z0-0", 2020, VehicleClass.BEV, Double.NaN)), "NaN");
    }

    @Test
    void unknownArea() {
        assertRefused(sales(new AreaSales("nowhere", 2020, VehicleClass.BEV, 3)), "nowhere", "not in areas");
    }

    @Test
    void aClassNobodyKnowsAnythingOf() {
        assertRefused(
                sales(new AreaSales("z0-0", 2020, VehicleClass.FCEV, 3)),
                "FCEV is sold but has no vehicle lifetime",
                "no chemistry mix for FCEV");
    }

    @Test
    void doubleAreaAndBadShares() {
        List<Area> areas = with(GOOD.areas(), Area.of("z0-0", "county 0"));
        List<ChemistryMix> mix =
                with(GOOD.mix(), new ChemistryMix("county 1", 2020, VehicleClass.BEV, "LFP", 0.4, 50, -2));
        Map<String, Double> sources = Map.of("postman", 1.0);
        OwnershipModel borrowed =
                new OwnershipModel("borrowed", Map.of(VehicleClass.BEV, 0.5), 2, 0.7, 0.7, 0, 0, sources, sources);
        assertRefused(
                areasMixOwnershipSimulation(
                        areas, mix, with(GOOD.ownership(), borrowed), new Simulation(5, 1, 0.1, 0.1, 0.1)),
                "area z0-0 is given twice",
                "add up to 0.4",
                "massKg of LFP share of BEV in county county 1 in 2020 is -2.0",
                "the ownership shares of BEV add up to 1.5",
                "is 1.4",
                "postman has no capture path",
                "draws is 5");
    }

    @Test
    void originWithoutStock() {
        assertThatThrownBy(() -> new ReturnsService()
                        .backtest(
                                new BacktestInput(GOOD.history(), GOOD.lifetimes(), 2011, 2012, 3, 50, 1),
                                Budget.ofIterations(10, () -> false),
                                ProgressListener.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no stock for the year 2010")
                .hasMessageContaining("\nMaybe ");
    }
}
