package org.cellback.returns.internal;

import java.util.Arrays;

/**
 * Sums over draws. One thread fills one tally; tallies are then merged in a fixed order, so that the answer does not depend on
 * which thread was faster.
 */
final class Tally {
    final World world;
    private final Layout layout;
    private final Kernel kernel;
    /** Number of draws made. */
    int draws;
    /** area → forecast year × chemistry → sum over draws. */
    final double[][] retired;

    final double[][] captured;
    /** The same, of squares. */
    final double[][] capturedSquares;

    final double[][] massKg;
    /** forecast year × chemistry → sum over draws: repairs, captured mass, leaked mass, captured energy. */
    final double[] repairs;

    final double[] capturedKg;
    final double[] leakedKg;
    final double[] capturedKwh;
    /** forecast year × chemistry → quality class → sum over draws of captured batteries. */
    final double[][] quality;
    /** forecast year → kind of source → sum over draws. */
    final double[][] sourceRetired;

    final double[][] sourceCaptured;
    /** class → forecast year → account item → sum over draws. */
    final double[][][] account;
    /** forecast year × chemistry → draw → region total; the draw's number is its index in the whole simulation. */
    final double[][] retiredDraws;

    final double[][] capturedDraws;

    // Scratch of one draw.
    /** kind → forecast year → kind of source → share of the retirements. */
    private final double[][][] sourceShare;
    /** group of areas → kind → forecast year → capture share. */
    private final double[][][] captureShare;
    /** group of areas → kind → forecast year → batteries retired. */
    private final double[][][] groupRetired;
    /** kind of source → forecast year → capture share at a group's factor. */
    private final double[][] sourceCapture;
    /** kind → forecast year → batteries of one area. */
    private final double[][] areaRetired;

    Tally(World world, int drawsMax) {
        this.world = world;
        this.layout = world.layout;
        this.kernel = new Kernel(world);
        int cells = layout.years * layout.chemistries.size();
        int sources = world.sources.size();
        retired = new double[layout.areas()][cells];
        captured = new double[layout.areas()][cells];
        capturedSquares = new double[layout.areas()][cells];
        massKg = new double[layout.areas()][cells];
        repairs = new double[cells];
        capturedKg = new double[cells];
        leakedKg = new double[cells];
        capturedKwh = new double[cells];
        quality = new double[cells][world.input.quality().size()];
        sourceRetired = new double[layout.years][sources];
        sourceCaptured = new double[layout.years][sources];
        account = new double[Fleet.CLASSES.length][layout.years][Kernel.Account.values().length];
        retiredDraws = new double[cells][drawsMax];
        capturedDraws = new double[cells][drawsMax];
        sourceShare = new double[layout.kinds()][layout.years][sources];
        captureShare = new double[world.groupFactor.length][layout.kinds()][layout.years];
        groupRetired = new double[world.groupFactor.length][layout.kinds()][layout.years];
        sourceCapture = new double[sources][layout.years];
        areaRetired = new double[layout.kinds()][layout.years];
    }

    /** Makes draw {@code index} and adds it. */
    void add(int index) {
        kernel.draw(index);
        double shift = Math.exp(world.input.simulation().captureLogitSd()
                * Noise.of(world.input.simulation().seed(), index, -1).normal());
        shareSources();
        for (double[][] group : groupRetired) {
            for (double[] row : group) {
                Arrays.fill(row, 0);
            }
        }
        for (int group = 0; group < captureShare.length; group++) {
            shareCapture(group, shift);
        }
        for (int area = 0; area < layout.areas(); area++) {
            addArea(area, draws);
        }
        for (int group = 0; group < captureShare.length; group++) {
            addSources(group, shift);
        }
        fillSourceCapture(shift);
        addRegion();
        draws++;
    }

    private int cell(int y, int kind) {
        return y * layout.chemistries.size() + layout.chemistryOfKind[kind];
    }

    /** Splits the region's retirements of a kind and year by source; every area is taken to have the same split. */
    private void shareSources() {
        for (int kind = 0; kind < layout.kinds(); kind++) {
            Ownership owners = world.ownership[layout.classOfKind[kind]];
            double[][][] byEvent = {
                owners.endSources, owners.repairSources, owners.termEndSources, owners.termSwapSources
            };
            for (int y = 0; y < layout.years; y++) {
                double[] share = sourceShare[kind][y];
                Arrays.fill(share, 0);
                double sum = 0;
                for (int event = 0; event < Kernel.EVENTS; event++) {
                    for (int age = 0; age < world.ages; age++) {
                        int at = kernel.cell(y, age);
                        double batteries = at < 0 ? 0 : kernel.events[kind][event][at];
                        sum += batteries;
                        for (int source = 0; source < share.length && batteries > 0; source++) {
                            share[source] += batteries * byEvent[event][age][source];
                        }
                    }
                }
                for (int source = 0; source < share.length && sum > 0; source++) {
                    share[source] /= sum;
                }
            }
        }
    }

    private void fillSourceCapture(double factor) {
        for (int source = 0; source < sourceCapture.length; source++) {
            for (int y = 0; y < layout.years; y++) {
                sourceCapture[source][y] = factor > 0 ? 1 / (1 + 1 / (world.captureOdds[source][y] * factor)) : 0;
            }
        }
    }

    private void shareCapture(int group, double shift) {
        fillSourceCapture(world.groupFactor[group] * shift);
        for (int kind = 0; kind < layout.kinds(); kind++) {
            for (int y = 0; y < layout.years; y++) {
                double share = 0;
                for (int source = 0; source < sourceCapture.length; source++) {
                    share += sourceShare[kind][y][source] * sourceCapture[source][y];
                }
                captureShare[group][kind][y] = share;
            }
        }
    }

    private void addArea(int area, int draw) {
        int county = layout.countyOfArea[area];
        int group = world.groupOfArea[area];
        fillArea(area, county);
        int chemistries = layout.chemistries.size();
        double[] capturedNow = new double[layout.years * chemistries];
        for (int kind = 0; kind < layout.kinds(); kind++) {
            for (int y = 0; y < layout.years; y++) {
                double left = areaRetired[kind][y];
                if (left <= 0) {
                    continue;
                }
                int cell = cell(y, kind);
                double got = left * captureShare[group][kind][y];
                double kg = kernel.massKg[county][kind][y];
                retired[area][cell] += left;
                massKg[area][cell] += got * kg;
                capturedNow[cell] += got;
                groupRetired[group][kind][y] += left;
                retiredDraws[cell][draw] += left;
                capturedKg[cell] += got * kg;
                leakedKg[cell] += (left - got) * kg;
                capturedKwh[cell] += got * kernel.energyKwh[county][kind][y];
            }
        }
        for (int cell = 0; cell < capturedNow.length; cell++) {
            captured[area][cell] += capturedNow[cell];
            capturedSquares[area][cell] += capturedNow[cell] * capturedNow[cell];
            capturedDraws[cell][draw] += capturedNow[cell];
        }
    }

    /** The hot loop: cohorts of the area times the county's kernel. */
    private void fillArea(int area, int county) {
        int years = layout.years;
        int cohortOfFirstYear = world.input.yearFrom() - layout.cohortFirst;
        for (int kind = 0; kind < layout.kinds(); kind++) {
            int k = layout.classOfKind[kind];
            double[] row = areaRetired[kind];
            double used = layout.usedShare[k][area];
            double[] poolRow = kernel.pool[county][kind];
            for (int y = 0; y < years; y++) {
                row[y] = used * poolRow[y];
            }
            double[] sold = layout.sales[k][area];
            double[] mix = layout.mix[kind][county];
            double[] table = kernel.direct[county][kind];
            for (int cohort = 0; cohort < layout.cohorts; cohort++) {
                double vehicles = sold[cohort];
                if (vehicles > 0 && mix[cohort] > 0) {
                    int from = cohort * years;
                    for (int y = Math.max(0, cohort - cohortOfFirstYear); y < years; y++) {
                        row[y] += vehicles * table[from + y];
                    }
                }
            }
        }
    }

    private void addSources(int group, double shift) {
        fillSourceCapture(world.groupFactor[group] * shift);
        for (int kind = 0; kind < layout.kinds(); kind++) {
            for (int y = 0; y < layout.years; y++) {
                for (int source = 0; source < sourceCapture.length; source++) {
                    double left = groupRetired[group][kind][y] * sourceShare[kind][y][source];
                    sourceRetired[y][source] += left;
                    sourceCaptured[y][source] += left * sourceCapture[source][y];
                }
            }
        }
    }

    /** Repairs, quality and the vehicle account of the region. */
    private void addRegion() {
        for (int kind = 0; kind < layout.kinds(); kind++) {
            BatteryLife life = kernel.battery(kind);
            BatteryLife.Quality grades = world.quality[layout.chemistryOfKind[kind]];
            double[][] gradesByAge = life.qualityByAge(grades);
            for (int y = 0; y < layout.years; y++) {
                int cell = cell(y, kind);
                for (int age = 0; age < world.ages; age++) {
                    int at = kernel.cell(y, age);
                    if (at < 0) {
                        continue;
                    }
                    double ends = kernel.events[kind][Kernel.END][at];
                    double repaired = kernel.events[kind][Kernel.REPAIR][at];
                    double termEnds = kernel.events[kind][Kernel.TERM_END][at];
                    double termSwaps = kernel.events[kind][Kernel.TERM_SWAP][at];
                    repairs[cell] += repaired + termSwaps;
                    if (ends + termEnds + termSwaps <= 0) {
                        continue;
                    }
                    double alive = kernel.aliveAtStart(kind, at);
                    double failed = ends > 0 ? Math.min(1, life.fatal[age] * alive / ends) : 0;
                    double endsCaptured = ends * capture(kind, y, age, Kernel.END);
                    double graded = endsCaptured * (1 - failed)
                            + termEnds * capture(kind, y, age, Kernel.TERM_END)
                            + termSwaps * capture(kind, y, age, Kernel.TERM_SWAP);
                    for (int c = 0; c < gradesByAge[age].length; c++) {
                        quality[cell][c] += graded * gradesByAge[age][c];
                    }
                    quality[cell][grades.failedClass] +=
                            endsCaptured * failed + repaired * capture(kind, y, age, Kernel.REPAIR);
                }
            }
        }
        for (int k = 0; k < account.length; k++) {
            for (int y = 0; y < layout.years; y++) {
                for (int item = 0; item < account[k][y].length; item++) {
                    account[k][y][item] += kernel.account[k][y][item];
                }
            }
        }
    }

    /** Capture share of an event at an age where the area's factors are 1. */
    private double capture(int kind, int y, int age, int event) {
        Ownership owners = world.ownership[layout.classOfKind[kind]];
        double[][] shares = switch (event) {
            case Kernel.END -> owners.endSources;
            case Kernel.REPAIR -> owners.repairSources;
            case Kernel.TERM_END -> owners.termEndSources;
            default -> owners.termSwapSources;
        };
        double share = 0;
        for (int source = 0; source < sourceCapture.length; source++) {
            share += shares[age][source] * sourceCapture[source][y];
        }
        return share;
    }

    /** Adds the sums of {@code other}; its draws follow mine. */
    void merge(Tally other) {
        addAll(retired, other.retired);
        addAll(captured, other.captured);
        addAll(capturedSquares, other.capturedSquares);
        addAll(massKg, other.massKg);
        addAll(
                new double[][] {repairs, capturedKg, leakedKg, capturedKwh},
                new double[][] {other.repairs, other.capturedKg, other.leakedKg, other.capturedKwh});
        addAll(quality, other.quality);
        addAll(sourceRetired, other.sourceRetired);
        addAll(sourceCaptured, other.sourceCaptured);
        for (int k = 0; k < account.length; k++) {
            addAll(account[k], other.account[k]);
        }
        for (int cell = 0; cell < retiredDraws.length; cell++) {
            System.arraycopy(other.retiredDraws[cell], 0, retiredDraws[cell], draws, other.draws);
            System.arraycopy(other.capturedDraws[cell], 0, capturedDraws[cell], draws, other.draws);
        }
        draws += other.draws;
    }

    private static void addAll(double[][] to, double[][] from) {
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to[i].length; j++) {
                to[i][j] += from[i][j];
            }
        }
    }
}
