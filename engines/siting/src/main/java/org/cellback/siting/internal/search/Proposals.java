package org.cellback.siting.internal.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cellback.siting.internal.model.Model;
import org.cellback.siting.internal.model.Sites;

/** Draws which site to change and how. */
final class Proposals {
    /** Share of new schedules that follow the relaxed solution. */
    private static final double WISHED = 0.4;

    private final Model model;
    private final State state;
    private final SplittableRandom random;
    private final int[] itemOfLink;
    private double[] installed;
    /** Share of moves on centres rather than points. */
    private final double centreShare;

    Proposals(Model model, State state, SplittableRandom random) {
        this.model = model;
        this.state = state;
        this.random = random;
        itemOfLink = model.links.sources();
        installed = new double[model.sites.count * model.periods];
        boolean centresFree = true;
        for (int c = 0; c < model.centres; c++) {
            centresFree &= model.sites.isFree(model.centreSite(c));
        }
        centreShare = centresFree ? 0 : centreShareByCost();
    }

    /** Moves go to the kind of sites whose cost is at stake. */
    private double centreShareByCost() {
        double pointCost = 0;
        double centreCost = 0;
        for (int site = 0; site < model.points + model.centres; site++) {
            double cost = model.sites.installCost[site][0];
            for (int t = 0; t < model.periods; t++) {
                cost += model.sites.fixedCost[site][t * model.sites.options[site]];
            }
            pointCost += site < model.points ? cost : 0;
            centreCost += site < model.points ? 0 : cost;
        }
        double byNumber = (double) model.centres / (model.points + 1);
        double byCost = centreCost / Math.max(1e-9, pointCost + centreCost);
        return Math.clamp(Math.max(byNumber, byCost), 0.1, 0.5);
    }

    void hear(double[] installedNow) {
        installed = installedNow;
    }

    int itemOfLink(int link) {
        return itemOfLink[link];
    }

    /** An item-period of an area that was cut into parts and has mobile links; −1 when a few draws find none. */
    int partOfArea() {
        for (int tries = 0; tries < 20; tries++) {
            int item = random.nextInt(model.items);
            if (model.shareOf[item] < 1 && model.mobile.start[item] < model.mobile.start[item + 1]) {
                int at = item * model.periods + random.nextInt(model.periods);
                return model.weight[at] > 0 ? at : -1;
            }
        }
        return -1;
    }

    boolean isOpen(int site) {
        return state.option(site, model.periods - 1) != Sites.CLOSED;
    }

    /** A site at random; one that is closed, and that the relaxed solution does not want either, only rarely. */
    int site() {
        for (int tries = 0; tries < 8; tries++) {
            int site = random.nextDouble() < centreShare
                    ? model.points + random.nextInt(model.centres)
                    : random.nextInt(model.points);
            double wanted = installed[site * model.periods + model.periods - 1] / model.sites.capacity[site][0];
            if (isOpen(site) || random.nextDouble() < Math.max(0.1, wanted)) {
                return site;
            }
        }
        return random.nextInt(model.points);
    }

    /** What the relaxed solution installs at the site, rounded to sizes at random. */
    int[] wished(int site) {
        int[] options = new int[model.periods];
        double threshold = random.nextDouble();
        double stretch = 0.7 + 0.8 * random.nextDouble();
        int option = Sites.CLOSED;
        for (int t = 0; t < model.periods; t++) {
            double wanted = installed[site * model.periods + t];
            boolean opens = wanted > threshold * model.sites.capacity[site][0];
            if (t >= model.sites.firstPeriod[site] && (opens || model.sites.forced[site])) {
                option = Math.max(option, 0);
                while (option + 1 < model.sites.options[site]
                        && model.sites.capacity[site][option] < stretch * wanted) {
                    option++;
                }
            }
            options[t] = option;
        }
        return options;
    }

    /** Discounted cost per kg up to which items may be drawn to a site, at random: often nothing. */
    double generosity(int site) {
        if (random.nextInt(3) == 0) {
            return 0;
        }
        double kg = 0;
        for (int t = 0; t < model.periods; t++) {
            kg += state.loadWeight[site * model.periods + t];
        }
        int open = isOpen(site) ? site : model.points + random.nextInt(model.centres);
        double cost = model.sites.scheduleCost(open, state.schedule, open * model.periods);
        return kg > 0 && open == site ? random.nextDouble() * cost / kg : 0;
    }

    /** Another schedule for the site; may be the same when nothing else is possible. */
    int[] schedule(int site) {
        int[] options = Arrays.copyOfRange(state.schedule, site * model.periods, (site + 1) * model.periods);
        int first = model.sites.firstPeriod[site];
        if (first >= model.periods) {
            return options;
        }
        if (random.nextDouble() < WISHED) {
            return wished(site);
        }
        int t = first + random.nextInt(model.periods - first);
        if (!isOpen(site)) {
            open(site, options, random.nextBoolean() ? first : t);
            return options;
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> Arrays.fill(options, model.sites.forced[site] ? options[first] : Sites.CLOSED);
            case 2 -> delay(site, options);
            case 3 -> advance(site, options);
            case 4 -> grow(site, options, t);
            default -> shrink(site, options, t);
        }
        Arrays.fill(options, 0, first, Sites.CLOSED);
        return options;
    }

    /** The sizes of {@code site}, as far as {@code other} has them: the smallest that is as large. */
    int[] like(int site, int other) {
        int[] options = new int[model.periods];
        Arrays.fill(options, Sites.CLOSED);
        for (int t = model.sites.firstPeriod[other]; t < model.periods; t++) {
            double capacity = state.capacity(site, t);
            if (capacity > 0) {
                int option = 0;
                while (option + 1 < model.sites.options[other] && model.sites.capacity[other][option] < capacity) {
                    option++;
                }
                options[t] = option;
            }
        }
        return options;
    }

    private void open(int site, int[] options, int from) {
        int option = random.nextInt(model.sites.options[site]);
        for (int t = from; t < model.periods; t++) {
            options[t] = option;
            if (option + 1 < model.sites.options[site] && random.nextInt(4) == 0) {
                option++;
            }
        }
    }

    private void delay(int site, int[] options) {
        for (int t = 0; t < model.periods && !model.sites.forced[site]; t++) {
            if (options[t] != Sites.CLOSED) {
                options[t] = Sites.CLOSED;
                return;
            }
        }
    }

    private void advance(int site, int[] options) {
        for (int t = model.periods - 1; t > 0; t--) {
            if (options[t - 1] < options[t]) {
                boolean may = t - 1 >= model.sites.firstPeriod[site];
                options[t - 1] = may ? options[t] : options[t - 1];
                if (random.nextBoolean()) {
                    return;
                }
            }
        }
    }

    private void grow(int site, int[] options, int from) {
        int option = Math.min(options[from] + 1, model.sites.options[site] - 1);
        for (int t = from; t < model.periods; t++) {
            options[t] = Math.max(options[t], option);
        }
    }

    private void shrink(int site, int[] options, int at) {
        boolean whole = random.nextBoolean();
        int floor = model.sites.forced[site] ? 0 : Sites.CLOSED;
        int option = Math.max(options[at] - 1, floor);
        for (int t = 0; t < model.periods; t++) {
            if (t <= at || whole) {
                options[t] = Math.min(options[t], option);
            }
        }
    }
}
