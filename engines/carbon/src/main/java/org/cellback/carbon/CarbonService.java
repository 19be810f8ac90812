package org.cellback.carbon;

import java.util.List;
import java.util.stream.Stream;
import org.cellback.carbon.api.ChainEmissions;
import org.cellback.carbon.api.ElementEmissions;
import org.cellback.carbon.api.EmissionFactor;
import org.cellback.carbon.api.Movement;
import org.cellback.carbon.internal.ChainAccount;
import org.cellback.carbon.internal.FactorTable;

/** The door of the carbon engine: transport emissions with a given table of factors. Immutable, thread-safe. */
public final class CarbonService {
    private final FactorTable factors;

    private CarbonService(FactorTable factors) {
        this.factors = factors;
    }

    /** @throws IllegalArgumentException when two factors share a key */
    public static CarbonService of(List<EmissionFactor> factors) {
        return new CarbonService(FactorTable.of(factors));
    }

    /**
     * Emissions of one movement.
     *
     * @throws IllegalArgumentException when its factor is unknown
     */
    public ElementEmissions emissions(Movement movement) {
        return factors.emissions(movement);
    }

    /**
     * Emissions of many movements, added up by year, chain element and factor.
     *
     * @throws IllegalArgumentException when a factor is unknown
     */
    public ChainEmissions account(Stream<Movement> movements) {
        ChainAccount account = new ChainAccount(factors);
        movements.forEachOrdered(account::add);
        return account.close();
    }
}
