package org.cellback.platform.studies.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.cellback.platform.studies.internal.result.Block.Readout;
import org.cellback.platform.web.Ui;

/** Which sites, how large, when, and what flows between them. */
final class NetworkView {
    private NetworkView() {}

    static ResultView of(ViewMaker maker) {
        Figures figures = new Figures(maker);
        List<Readout> readouts = new ArrayList<>();
        for (String kind : List.of("collection-point", "mobile-stop", "recycling-centre", "processing-plant")) {
            if (maker.index().siteKinds().contains(kind)) {
                readouts.add(figures.sites(kind));
            }
        }
        readouts.add(figures.leakageInYear(maker.choice().year()));
        readouts.add(figures.gap());
        return new ResultView(
                List.of(maker.choose("year", "chemistry"), new Block.Readouts(readouts), gap(maker)),
                List.of(
                        maker.section("network-map", maker.map("sites flows leakage")),
                        maker.section("network-sites", maker.rows("sites")),
                        maker.section("network-use", maker.rows("utilisation")),
                        maker.section("network-flows", maker.rows("flows"))));
    }

    /** The optimality gap in words. */
    static Block gap(ViewMaker maker) {
        Ui ui = maker.ui();
        var network = maker.index().plan().network();
        String currency = maker.index().currency();
        String words = ui.t(
                "network.gap",
                ui.money(network.cost().total(), currency),
                ui.money(network.bound(), currency),
                ui.percent(network.gap()));
        return maker.statement(
                "plain", words + " " + network.gapNote().in(ui.language().code()));
    }
}
