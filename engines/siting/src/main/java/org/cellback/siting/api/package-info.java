/**
 * The siting problem and its answer, as immutable records.
 *
 * <p>The problem is a {@link org.cellback.siting.api.SitingProblem}: <em>periods</em> with their years, <em>areas</em>
 * with what they hand over per year and commodity (chemistry), <em>candidates</em> of three kinds with
 * <em>capacity options</em>, and the <em>links</em> that may be used. Nothing outside the listed links is considered.
 *
 * <p>What is decided: (1) which option each candidate has in each period (once open it stays open, it may grow);
 * (2) the <em>routes</em> of each area in each period: area → point → centre, or a mobile stop that brings the area's
 * packs straight to a centre; an area may use several routes with fixed shares, which hold in all years of the period;
 * (3) how much of each commodity each centre sends to each plant in each year.
 *
 * <p>Arrays inside records are not copied; nobody changes them after they were handed over.
 */
@NullMarked
package org.cellback.siting.api;

import org.jspecify.annotations.NullMarked;
