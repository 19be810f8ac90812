/**
 * Greenhouse-gas emissions of transport, structured as ISO 14083:2023 asks.
 *
 * <p>A journey is a chain of <em>transport chain elements</em> (first mile, trunk, line haul …). Each element's transport
 * activity is mass × shortest feasible distance, in tonne-kilometres, whatever way the vehicle really took. Emissions
 * are well-to-wheel: <em>tank-to-wheel</em> (operation) plus <em>well-to-tank</em> (provision of the energy carrier).
 * Vehicles that burn fuel are counted by tonne-km × factor; battery-electric ones by kWh × grid intensity, all of which
 * is energy provision. {@link org.cellback.carbon.CarbonService} is the door. Equations: {@code docs/engines/carbon.md}.
 */
@NullMarked
package org.cellback.carbon;

import org.jspecify.annotations.NullMarked;
