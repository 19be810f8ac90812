package org.cellback.siting.api;

/**
 * When a mobile stop is due: as soon as {@code packs} wait, or the oldest has waited {@code days}.
 *
 * @param packs at least 1
 * @param days positive
 */
public record MobileTrigger(int packs, double days) {
    private static final double DAYS_PER_YEAR = 365.25;

    public static final MobileTrigger DEFAULT = new MobileTrigger(2, 60);

    public MobileTrigger {
        if (packs < 1 || !(days > 0)) {
            throw new IllegalArgumentException("packs is " + packs + ", days is " + days
                    + ".\nMaybe pass at least 1 pack and a positive number of days.");
        }
    }

    /**
     * Expected visits per year where batteries come as a Poisson stream of {@code batteriesPerYear} = λ.
     *
     * <p>Renewal argument: a cycle starts empty, waits 1/λ for the first pack, then min(d, time of k−1 more packs), whose
     * mean is (1/λ)·Σ_{j=1}^{k−1} P(N(d) ≥ j) with N(d) Poisson of mean λd. So visits = λ / (1 + Σ_{j=1}^{k−1} P(N(d) ≥ j)).
     */
    public double expectedVisitsPerYear(double batteriesPerYear) {
        if (!(batteriesPerYear > 0)) {
            return 0;
        }
        double mean = batteriesPerYear * days / DAYS_PER_YEAR;
        double probability = Math.exp(-mean);
        double atMost = 0;
        double expectedFurtherPacks = 0;
        for (int j = 1; j < packs; j++) {
            atMost += probability;
            probability *= mean / j;
            expectedFurtherPacks += Math.max(0, 1 - atMost);
        }
        return batteriesPerYear / (1 + expectedFurtherPacks);
    }
}
