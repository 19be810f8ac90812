package org.cellback.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.cellback.returns.api.LifetimePrior.Form;
import org.cellback.returns.api.RepairRate;
import org.cellback.returns.api.VehicleClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalTest {
    @ParameterizedTest
    @EnumSource(Form.class)
    void fallsFromOneAndNeverRises(Form form) {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 500; i++) {
            double scale = 3 + 30 * random.nextDouble();
            double shape = 0.5 + 8 * random.nextDouble();
            double accidents = 0.05 * random.nextDouble();
            Survival survival = new Survival(form, scale, shape, accidents);
            String what = "seed 21, curve " + i + ": " + form + " " + scale + " " + shape + " " + accidents;
            assertThat(survival.atYearEnd(-1)).as(what).isEqualTo(1);
            for (int k = 0; k < 200; k++) {
                assertThat(survival.atYearEnd(k)).as(what).isBetween(0.0, survival.atYearEnd(k - 1));
                assertThat(survival.endsInYear(k)).as(what).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void matchesItsFormula(Form form) {
        Survival survival = new Survival(form, 15, 4, 0.01);
        double age = 10.5;
        double curve = form == Form.WEIBULL
                ? Math.exp(-Math.pow(age / 15, 4))
                : (1 + Math.exp(-4)) / (1 + Math.exp(4 * (age / 15 - 1)));
        assertThat(survival.atYearEnd(10)).isCloseTo(curve * Math.exp(-0.105), within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32})
    void batteriesInLivingVehiclesAreAlwaysOneEach(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Survival battery = new Survival(Form.WEIBULL, 6 + 20 * random.nextDouble(), 1 + 4 * random.nextDouble(), 0);
        RepairRate rate = new RepairRate(VehicleClass.BEV, "*", 0.05 * random.nextDouble(), 8, random.nextDouble(), 0);
        BatteryLife life = new BatteryLife(battery, rate, 1, 40);
        BatteryLife.Quality ungraded = new BatteryLife.Quality(
                java.util.List.of(new org.cellback.returns.api.QualityClass("all", 0, true)),
                new org.cellback.returns.api.Fade("*", 0.03, 0.02, 0.02, "test"),
                40);
        double[][] shares = life.qualityByAge(ungraded);
        for (int age = 0; age < 40; age++) {
            assertThat(shares[age][0]).isCloseTo(1, within(1e-9));
            assertThat(life.replaced[age]).isBetween(0.0, 1.0);
        }
        assertThat(life.replaced[7]).isCloseTo(rate.warrantyRatePerYear(), within(1e-12));
        assertThat(life.replaced[0]).isCloseTo(rate.warrantyRatePerYear() / 2, within(1e-12));
    }
}
