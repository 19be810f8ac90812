package org.cellback.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.cellback.siting.api.MobileTrigger;
import org.junit.jupiter.api.Test;

class MobileTriggerTest {
    private static final double DAYS_PER_YEAR = 365.25;

    @Test
    void everyBatteryIsAVisitWhenOneIsEnough() {
        assertThat(new MobileTrigger(1, 60).expectedVisitsPerYear(7.5)).isCloseTo(7.5, within(1e-12));
    }

    @Test
    void twoPacksHaveTheClosedForm() {
        double mean = 16 * 60 / DAYS_PER_YEAR;
        assertThat(MobileTrigger.DEFAULT.expectedVisitsPerYear(16)).isCloseTo(16 / (2 - Math.exp(-mean)), within(1e-9));
        assertThat(MobileTrigger.DEFAULT.expectedVisitsPerYear(0)).isZero();
    }

    @Test
    void matchesASimulatedStream() {
        long seed = 20261121;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (double perYear : new double[] {3, 12, 80}) {
            MobileTrigger trigger = new MobileTrigger(4, 45);
            double days = 0;
            int visits = 200_000;
            for (int v = 0; v < visits; v++) {
                days += wait(random, perYear);
                double more = 0;
                for (int k = 1; k < trigger.packs(); k++) {
                    more += wait(random, perYear);
                }
                days += Math.min(trigger.days(), more);
            }
            double simulated = visits / (days / DAYS_PER_YEAR);
            assertThat(trigger.expectedVisitsPerYear(perYear)).isCloseTo(simulated, within(0.02 * simulated));
        }
    }

    private static double wait(SplittableRandom random, double perYear) {
        return -Math.log(1 - random.nextDouble()) * DAYS_PER_YEAR / perYear;
    }
}
