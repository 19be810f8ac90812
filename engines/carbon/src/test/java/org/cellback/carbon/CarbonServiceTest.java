package org.cellback.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cellback.carbon.api.ChainEmissions;
import org.cellback.carbon.api.ElementEmissions;
import org.cellback.carbon.api.EmissionFactor;
import org.cellback.carbon.api.FactorBasis;
import org.cellback.carbon.api.Movement;
import org.junit.jupiter.api.Test;

class CarbonServiceTest {
    /** UK DESNZ 2025, articulated over 33 t, average laden. */
    private static final EmissionFactor ARTIC = new EmissionFactor(
            "artic-33t",
            "Articulated > 33 t, average laden",
            FactorBasis.TONNE_KM,
            0.07703,
            0.01799,
            "DESNZ",
            2025,
            true);

    private static final EmissionFactor GRID =
            new EmissionFactor("grid", "CAISO", FactorBasis.KWH, 0, 0.208, "Electricity Maps", 2025, false);

    private final CarbonService service = CarbonService.of(List.of(ARTIC, GRID));

    @Test
    void fuelIsCountedByTonneKilometres() {
        ElementEmissions one = service.emissions(new Movement(2030, "line-haul", "artic-33t", 20_000, 500_000, 0));
        assertThat(one.tonneKm()).isEqualTo(10_000);
        assertThat(one.tankToWheelKg()).isCloseTo(770.3, within(1e-9));
        assertThat(one.wellToTankKg()).isCloseTo(179.9, within(1e-9));
        assertThat(one.wellToWheelKg()).isCloseTo(950.2, within(1e-9));
    }

    @Test
    void electricityIsCountedByEnergyAndIsAllProvision() {
        ElementEmissions one = service.emissions(new Movement(2030, "first-mile", "grid", 2_000, 50_000, 60));
        assertThat(one.tonneKm()).isEqualTo(100);
        assertThat(one.tankToWheelKg()).isZero();
        assertThat(one.wellToTankKg()).isCloseTo(12.48, within(1e-9));
    }

    @Test
    void chainAddsUpByYearElementAndFactor() {
        ChainEmissions chain = service.account(Stream.of(
                new Movement(2031, "trunk", "artic-33t", 1_000, 10_000, 0),
                new Movement(2030, "trunk", "artic-33t", 1_000, 10_000, 0),
                new Movement(2030, "trunk", "artic-33t", 3_000, 10_000, 0),
                new Movement(2030, "first-mile", "grid", 1_000, 10_000, 5)));
        assertThat(chain.elements())
                .extracting(e -> e.year() + " " + e.chainElement() + " " + e.tonneKm())
                .containsExactly("2030 first-mile 10.0", "2030 trunk 40.0", "2031 trunk 10.0");
        assertThat(chain.tonneKm()).isEqualTo(60);
        assertThat(chain.wellToWheelKg()).isCloseTo(50 * 0.09502 + 5 * 0.208, within(1e-9));
        assertThat(chain.factors()).extracting(EmissionFactor::key).containsExactly("artic-33t", "grid");
    }

    @Test
    void factorsThatWereNotUsedAreNotReported() {
        ChainEmissions chain = service.account(Stream.of(new Movement(2030, "trunk", "grid", 1, 1, 1)));
        assertThat(chain.factors()).containsExactly(GRID);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> service.emissions(new Movement(2030, "trunk", "ship", 1, 1, 0)))
                .hasMessageContaining("ship")
                .hasMessageContaining("artic-33t")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Movement(2030, "trunk", "grid", -1, 1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> CarbonService.of(List.of(GRID, GRID))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new EmissionFactor("grid", "", FactorBasis.KWH, 0, 208, "", 2025, false))
                .hasMessageContaining("grams");
        assertThatThrownBy(() -> new EmissionFactor("grid", "", FactorBasis.KWH, 0.2, 0, "", 2025, false))
                .hasMessageContaining("wellToTankKg");
    }
}
