package org.cellback.siting.internal.model;

/** Years by index, their periods and discount factors. */
public final class Calendar {
    private final int[] periodOf;
    private final int[] firstYear;
    private final double[] discount;

    /** @param yearsInPeriod number of years of each period */
    public Calendar(int[] yearsInPeriod, double discountRate) {
        int years = 0;
        firstYear = new int[yearsInPeriod.length + 1];
        for (int t = 0; t < yearsInPeriod.length; t++) {
            years += yearsInPeriod[t];
            firstYear[t + 1] = years;
        }
        periodOf = new int[years];
        discount = new double[years];
        for (int t = 0; t < yearsInPeriod.length; t++) {
            for (int y = firstYear[t]; y < firstYear[t + 1]; y++) {
                periodOf[y] = t;
                discount[y] = Math.pow(1 + discountRate, -y);
            }
        }
    }

    public int periods() {
        return firstYear.length - 1;
    }

    public int years() {
        return periodOf.length;
    }

    public int periodOf(int year) {
        return periodOf[year];
    }

    /** First year index of a period; of {@code periods()}: the number of years. */
    public int firstYear(int period) {
        return firstYear[period];
    }

    public double discount(int year) {
        return discount[year];
    }

    /** Discount factor of each period's first year. */
    public double[] openingFactors() {
        double[] result = new double[periods()];
        for (int t = 0; t < result.length; t++) {
            result[t] = discount[firstYear[t]];
        }
        return result;
    }
}
