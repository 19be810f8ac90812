package org.cellback.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.cellback.budget.Budget;
import org.cellback.budget.ProgressListener;
import org.cellback.siting.api.FacilityAnswer;
import org.cellback.siting.api.FacilityFormat;
import org.cellback.siting.api.FacilityProblem;
import org.cellback.siting.api.SitingInputException;
import org.cellback.siting.api.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacilityLocationTest {
    private static FacilityAnswer solve(FacilityProblem problem, boolean singleSource) {
        return FacilityLocationService.solve(
                problem, singleSource, Budget.ofIterations(30, () -> false), ProgressListener.SILENT, 1, 1);
    }

    private static FacilityProblem.Capacitated random(long seed, int facilities, int customers) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] demand = random.doubles(customers, 5, 20).map(Math::rint).toArray();
        double[] capacity = random.doubles(facilities, 25, 60).map(Math::rint).toArray();
        double[] fixed = random.doubles(facilities, 50, 200).map(Math::rint).toArray();
        double[][] cost = new double[facilities][];
        for (int f = 0; f < facilities; f++) {
            cost[f] = random.doubles(customers, 1, 90).map(Math::rint).toArray();
        }
        return new FacilityProblem.Capacitated(capacity, fixed, demand, cost);
    }

    /** Least cost over all assignments of customers to facilities; infinite when none fits. */
    private static double bruteForce(FacilityProblem.Capacitated p, int customer, double[] left, boolean[] open) {
        if (customer == p.demand().length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int f = 0; f < left.length; f++) {
            if (left[f] >= p.demand()[customer]) {
                boolean wasOpen = open[f];
                open[f] = true;
                left[f] -= p.demand()[customer];
                double cost = p.serviceCost()[f][customer]
                        + (wasOpen ? 0 : p.fixedCost()[f])
                        + bruteForce(p, customer + 1, left, open);
                left[f] += p.demand()[customer];
                open[f] = wasOpen;
                best = Math.min(best, cost);
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void singleSourceMatchesBruteForce(long seed) {
        System.out.println("seed " + seed);
        FacilityProblem.Capacitated problem = random(seed, 4, 7);
        double best = bruteForce(problem, 0, problem.capacity().clone(), new boolean[4]);
        FacilityAnswer answer = solve(problem, true);
        if (best == Double.POSITIVE_INFINITY) {
            assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
            assertThat(answer.notes()).isNotEmpty();
        } else {
            assertThat(answer.cost()).isCloseTo(best, within(1e-6));
            assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
            FacilityAnswer split = solve(problem, false);
            assertThat(split.cost()).isLessThanOrEqualTo(best + 1e-6);
        }
    }

    @Test
    void checkerCatchesWrongAnswers() {
        FacilityProblem.Capacitated problem = random(1, 4, 7);
        FacilityAnswer good = solve(problem, false);
        assertThat(FacilityLocationService.check(problem, false, good)).isEmpty();
        FacilityAnswer cheap = new FacilityAnswer(
                good.status(), good.open(), List.of(), good.shares(), List.of(), good.cost() - 5, 0, 1, List.of(), 0);
        assertThat(FacilityLocationService.check(problem, false, cheap)).anyMatch(l -> l.startsWith("The cost"));
        FacilityAnswer less = new FacilityAnswer(
                good.status(), List.of(), List.of(), good.shares(), List.of(), good.cost(), 0, 1, List.of(), 0);
        assertThat(FacilityLocationService.check(problem, false, less)).anyMatch(l -> l.contains("not open"));
    }

    @Test
    void faultsNameLineAndToken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), "2 1\n10 10\n5 5\n3\n1 x\n");
        assertThatThrownBy(() -> FacilityLocationService.read(file, FacilityFormat.CFLP))
                .isInstanceOf(SitingInputException.class)
                .hasMessageContaining("bad.txt: line 5: found 'x' where cost of customer 0 from facility 1")
                .hasMessageContaining("\nMaybe");
        Path shorter = Files.writeString(folder.resolve("short.txt"), "2 1\n10 10\n5 5\n3\n1\n");
        assertThatThrownBy(() -> FacilityLocationService.read(shorter, FacilityFormat.CFLP))
                .hasMessageContaining("the end of the file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orlib_cap/cap61.txt split 932615.75",
                "orlib_cap/cap71.txt single 932615.75",
                "holmberg/p1.txt single 8848"
            })
    void publishedOptima(String row) throws IOException {
        String[] words = row.split(" ");
        Path file = BenchmarkData.folder().resolve("siting").resolve(words[0]);
        assumeTrue(Files.exists(file), "skipped: no " + file);
        FacilityProblem problem = FacilityLocationService.read(file, FacilityFormat.CFLP);
        Budget budget = Budget.ofTime(Duration.ofSeconds(90), System::nanoTime, () -> false);
        FacilityAnswer answer = FacilityLocationService.solve(
                problem, words[1].equals("single"), budget, ProgressListener.SILENT, 1, 2);
        assertThat(answer.bound()).isLessThanOrEqualTo(Double.parseDouble(words[2]) + 0.01);
        assertThat(answer.cost()).isCloseTo(Double.parseDouble(words[2]), within(0.01));
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void twoStageFileReadsAndSolves() throws IOException {
        Path file = BenchmarkData.folder().resolve("siting/tscflp/PSC1-C1-50.txt");
        assumeTrue(Files.exists(file), "skipped: no " + file);
        FacilityProblem problem = FacilityLocationService.read(file, FacilityFormat.TSCFLP);
        FacilityAnswer answer = solve(problem, false);
        assertThat(answer.bound()).isBetween(600_000.0, 722_178.0);
        assertThat(answer.cost()).isGreaterThanOrEqualTo(722_178.0 - 0.01);
        assertThat(FacilityLocationService.check(problem, false, answer)).isEmpty();
    }
}
