package org.cellback.planning.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.cellback.planning.plan.Cost;
import org.cellback.planning.plan.Coverage;
import org.cellback.planning.plan.Emissions;
import org.cellback.planning.plan.Network;
import org.cellback.planning.plan.Plan;

/** The tables of a plan that are not rounds, as CSV. Money columns carry the plan's currency. */
final class PlanTables {
    private final Plan plan;
    private final String money;

    PlanTables(Plan plan) {
        this.plan = plan;
        money = "_" + plan.currency().toLowerCase(Locale.ROOT);
    }

    void stage(StagedFiles files) {
        files.stage("tables/forecast.csv", stream -> ForecastTables.rows(plan.forecast(), stream));
        files.stage("tables/totals.csv", stream -> ForecastTables.totals(plan.totals(), stream));
        files.stage("tables/sites.csv", this::sites);
        files.stage("tables/site-use.csv", this::siteUse);
        files.stage("tables/flows.csv", this::flows);
        files.stage("tables/costs.csv", this::costs);
        files.stage("tables/cost-summary.csv", this::costSummary);
        files.stage("tables/coverage.csv", this::coverage);
        files.stage("tables/coverage-summary.csv", this::coverageSummary);
        files.stage("tables/emissions.csv", this::emissions);
        files.stage("tables/emission-factors.csv", this::factors);
        files.stage("tables/checks.csv", this::checks);
        files.stage("tables/assumptions.csv", this::assumptions);
    }

    private void sites(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "id",
                "kind",
                "name",
                "region",
                "latitude_degrees",
                "longitude_degrees",
                "opened_year",
                "level",
                "capacity_kg_per_year",
                "unverified");
        for (Network.Site site : plan.network().sites()) {
            csv.row(
                    site.id(),
                    site.kind(),
                    site.name(),
                    site.region(),
                    site.lat(),
                    site.lon(),
                    site.opened(),
                    site.level(),
                    site.capacityKgPerYear(),
                    site.unverified());
        }
        csv.flush();
    }

    private void siteUse(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "site", "year", "mass_kg", "capacity_kg", "use_share");
        for (Network.Site site : plan.network().sites()) {
            for (Network.Use use : site.use()) {
                csv.row(site.id(), use.year(), use.massKg(), use.capacityKg(), use.share());
            }
        }
        csv.flush();
    }

    private void flows(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "from",
                "to",
                "year",
                "chemistry",
                "product",
                "batteries",
                "mass_kg",
                "mode",
                "distance_m",
                "cost" + money,
                "co2e_kg");
        for (Network.Flow flow : plan.network().flows()) {
            csv.row(
                    flow.from(),
                    flow.to(),
                    flow.year(),
                    flow.chemistry(),
                    flow.product(),
                    flow.batteries(),
                    flow.massKg(),
                    flow.mode(),
                    flow.distanceMetres(),
                    flow.cost(),
                    flow.co2eKg());
        }
        csv.flush();
    }

    private void costs(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "year", "category", "chemistry", "amount" + money);
        for (Cost.Line line : plan.network().cost().lines()) {
            csv.row(line.year(), line.category(), line.chemistry(), line.amount());
        }
        csv.flush();
    }

    private void costSummary(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "category",
                "chemistry",
                "amount" + money,
                "amount" + money + "_per_kg",
                "amount" + money + "_per_battery");
        Cost cost = plan.network().cost();
        for (Cost.Summary summary : cost.byCategory()) {
            csv.row(summary.category(), summary.chemistry(), summary.amount(), summary.perKg(), summary.perBattery());
        }
        csv.row("total", "all", cost.total(), cost.perKg(), cost.perBattery());
        csv.flush();
    }

    private void coverage(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "area",
                "county",
                "latitude_degrees",
                "longitude_degrees",
                "year_from",
                "year_to",
                "nearest_site",
                "distance_m",
                "mobile",
                "captured_batteries_per_year");
        for (Coverage.Row row : plan.coverage().rows()) {
            csv.row(
                    row.area(),
                    row.county(),
                    row.lat(),
                    row.lon(),
                    row.yearFrom(),
                    row.yearTo(),
                    row.site(),
                    row.distanceMetres(),
                    row.mobile(),
                    row.batteriesPerYear());
        }
        csv.flush();
    }

    private void coverageSummary(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "year_from",
                "year_to",
                "radius_km",
                "batteries_share",
                "areas_share",
                "batteries_share_with_mobile");
        for (Coverage.Summary summary : plan.coverage().summaries()) {
            csv.row(
                    summary.yearFrom(),
                    summary.yearTo(),
                    summary.radiusKm(),
                    summary.batteriesShare(),
                    summary.areasShare(),
                    summary.withMobileShare());
        }
        csv.flush();
    }

    private void emissions(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream,
                "year",
                "chain_element",
                "factor",
                "activity_tonne_km",
                "tank_to_wheel_kg_co2e",
                "well_to_tank_kg_co2e");
        for (Emissions.Element element : plan.emissions().elements()) {
            csv.row(
                    element.year(),
                    element.chainElement(),
                    element.factor(),
                    element.tonneKm(),
                    element.tankToWheelKg(),
                    element.wellToTankKg());
        }
        csv.flush();
    }

    private void factors(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(
                stream, "factor", "description", "unit", "tank_to_wheel", "well_to_tank", "source", "year", "proxy");
        for (Emissions.Factor factor : plan.emissions().factors()) {
            csv.row(
                    factor.key(),
                    factor.description(),
                    factor.unit(),
                    factor.tankToWheelKgPerTonneKm(),
                    factor.wellToTankKgPerTonneKm(),
                    factor.source(),
                    factor.year(),
                    factor.proxy());
        }
        csv.flush();
    }

    private void checks(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "check", "passed", "figure", "explanation_en", "explanation_zh");
        for (var check : plan.checks()) {
            csv.row(
                    check.name(),
                    check.passed(),
                    check.figure(),
                    check.explanation().en(),
                    check.explanation().zh());
        }
        csv.flush();
    }

    private void assumptions(OutputStream stream) throws IOException {
        SafeCsv csv = new SafeCsv(stream, "file", "what", "value");
        for (var assumption : plan.assumptions()) {
            csv.row(assumption.file(), assumption.what(), assumption.value());
        }
        csv.flush();
    }
}
