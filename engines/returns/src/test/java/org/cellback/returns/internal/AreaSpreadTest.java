package org.cellback.returns.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.cellback.returns.api.Spread;
import org.junit.jupiter.api.Test;

/** The counted intervals against a library's distributions, where those exist. */
class AreaSpreadTest {
    @Test
    void isTheNegativeBinomial() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 300; i++) {
            int size = 1 + random.nextInt(20);
            double mean = 0.05 + 50 * random.nextDouble();
            PascalDistribution library = PascalDistribution.of(size, size / (size + mean));
            Spread ours = AreaSpread.of(mean, mean * mean / size);
            String what = "seed 41, case " + i + ": mean " + mean + " size " + size;
            assertThat(ours.low95()).as(what).isEqualTo(library.inverseCumulativeProbability(0.025));
            assertThat(ours.low80()).as(what).isEqualTo(library.inverseCumulativeProbability(0.1));
            assertThat(ours.median()).as(what).isEqualTo(library.inverseCumulativeProbability(0.5));
            assertThat(ours.high80()).as(what).isEqualTo(library.inverseCumulativeProbability(0.9));
            assertThat(ours.high95()).as(what).isEqualTo(library.inverseCumulativeProbability(0.975));
        }
    }

    @Test
    void withoutExcessItIsPoisson() {
        PoissonDistribution library = PoissonDistribution.of(7.3);
        Spread ours = AreaSpread.of(7.3, 0);
        assertThat(ours.low80()).isEqualTo(library.inverseCumulativeProbability(0.1));
        assertThat(ours.high95()).isEqualTo(library.inverseCumulativeProbability(0.975));
    }

    @Test
    void largeCountsGoOnWhereSmallOnesEnd() {
        Spread below = AreaSpread.of(59.99, 300);
        Spread above = AreaSpread.of(60.01, 300);
        assertThat(above.low95()).isCloseTo(below.low95(), within(1.0));
        assertThat(above.high95()).isCloseTo(below.high95(), within(1.0));
        assertThat(AreaSpread.of(1e-5, 1e-9).high95()).isZero();
    }
}
