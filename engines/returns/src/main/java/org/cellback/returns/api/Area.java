package org.cellback.returns.api;

/**
 * A place where demand is counted.
 *
 * @param id ZIP or city
 * @param county county or province it is aggregated to
 * @param coverageFactor multiplies the odds of capture here; 1 = as the capture path says, more where
 *     the network is near, 0 = nothing is captured
 * @param rewardFactor multiplies the odds of capture here; more where handing over is paid better
 */
public record Area(String id, String county, double coverageFactor, double rewardFactor) {
    public static Area of(String id, String county) {
        return new Area(id, county, 1, 1);
    }
}
