package org.cellback.planning.scenario;

/**
 * A source of inputs.
 *
 * @param year year of publication
 * @param licence licence or terms, in words
 * @param address where it is found; empty where it has none
 * @param note what was taken from it, and its limits
 */
public record Reference(
        String key, String title, String publisher, int year, String licence, String address, String note) {}
