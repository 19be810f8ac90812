package org.cellback.routing.api;

/**
 * Where a battery-electric vehicle may charge on the way, always until full, without queue.
 *
 * @param id unique in the problem
 * @param place number in the travel matrix
 * @param secondsPerKwh time to charge one kilowatt-hour
 */
public record ChargingPlace(String id, int place, double secondsPerKwh) {}
