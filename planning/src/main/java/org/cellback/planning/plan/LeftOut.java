package org.cellback.planning.plan;

import java.time.LocalDate;

/** An order no round could take, and the rule that stopped it. */
public record LeftOut(String order, LocalDate day, String site, LocalText reason) {}
