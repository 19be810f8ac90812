package org.cellback.returns.api;

/** Mean retirements and captured batteries of a year by the kind of source that hands them over. */
public record SourceReturns(int year, String sourceKind, double retirements, double captured) {}
