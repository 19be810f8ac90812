package org.cellback.planning.scenario.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * California's sales after the last observed year, from a scenario for the United States.
 *
 * <p>A plain share of the country's sales would exceed California's whole market. So the market share p of each is compared by its
 * odds p/(1 − p): the ratio of California's odds to the country's, in the three last observed years, stays. From the join year
 * on California's odds are the ratio times the country's; before it, the log-odds run straight from the last observed year.
 * Plug-in hybrids and fuel-cell vehicles, which the source does not have, stay at the mean of the three last observed years.
 */
final class FutureSales {
    private static final int YEARS_COMPARED = 3;
    private final double marketUs;
    private final double marketCalifornia;
    private final int joinYear;
    private final TreeMap<Integer, Double> unitedStates = new TreeMap<>();

    FutureSales(Path scenarios, java.util.Properties parameters) throws IOException {
        marketUs = Double.parseDouble(parameters.getProperty("market.unitedStates"));
        marketCalifornia = Double.parseDouble(parameters.getProperty("market.california"));
        joinYear = Integer.parseInt(parameters.getProperty("sales.joinYear"));
        String wanted = parameters.getProperty("sales.scenario");
        for (Map<String, String> row : Csv.read(scenarios)) {
            String vehicle = Csv.get(row, "Vehicle");
            if (Csv.get(row, "Scenario").equals(wanted)
                    && Csv.get(row, "Country").equals("United States")
                    && (vehicle.equals("Cars") || vehicle.equals("Vans"))) {
                unitedStates.merge(Csv.whole(row, "Year"), Csv.number(row, "Sales"), Double::sum);
            }
        }
    }

    /** Rows of {@code future_sales.csv}. {@code observed} is by drive type and year. */
    List<List<String>> rows(TreeMap<String, TreeMap<Integer, Double>> observed, int last, int to) {
        List<List<String>> rows = new ArrayList<>();
        TreeMap<Integer, Double> electric = observed.getOrDefault("BEV", new TreeMap<>());
        double ratio = oddsRatio(electric, last);
        double start = Math.log(odds(electric.getOrDefault(last, 0.0) / marketCalifornia));
        double join = Math.log(ratio * odds(unitedStates.getOrDefault(joinYear, 0.0) / marketUs));
        for (int year = last + 1; year <= to; year++) {
            double logOdds = year < joinYear
                    ? start + (join - start) * (year - last) / (joinYear - last)
                    : Math.log(ratio * odds(unitedStates.getOrDefault(year, 0.0) / marketUs));
            double share = 1 / (1 + Math.exp(-logOdds));
            rows.add(List.of(String.valueOf(year), "BEV", Csv.text(share * marketCalifornia, 0), "eol-lib"));
            for (String other : List.of("PHEV", "FCEV")) {
                double mean = mean(observed.getOrDefault(other, new TreeMap<>()), last);
                rows.add(List.of(String.valueOf(year), other, Csv.text(mean, 0), "assumed"));
            }
        }
        return rows;
    }

    double oddsRatio(TreeMap<Integer, Double> california, int last) {
        double ours = odds(mean(california, last) / marketCalifornia);
        return ours / odds(mean(unitedStates, last) / marketUs);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    private static double mean(TreeMap<Integer, Double> byYear, int last) {
        double sum = 0;
        for (int year = last - YEARS_COMPARED + 1; year <= last; year++) {
            sum += byYear.getOrDefault(year, 0.0);
        }
        return sum / YEARS_COMPARED;
    }
}
