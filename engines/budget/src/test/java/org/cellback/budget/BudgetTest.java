package org.cellback.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final AtomicLong clock = new AtomicLong(1_000);
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void iterationsEndAtTheirNumber() {
        Budget budget = Budget.ofIterations(10, stop::get);
        assertThat(budget.allows(9)).isTrue();
        assertThat(budget.allows(10)).isFalse();
        assertThat(budget.usedShare(5)).isEqualTo(0.5);
        assertThat(budget.part(0.3).iterationsMax()).isEqualTo(3);
    }

    @Test
    void timeEndsOnTheCallersClock() {
        Budget budget = Budget.ofTime(Duration.ofNanos(100), clock::get, stop::get);
        clock.addAndGet(60);
        assertThat(budget.allows(Integer.MAX_VALUE)).isTrue();
        assertThat(budget.usedShare(0)).isEqualTo(0.6);
        Budget half = budget.part(0.5);
        assertThat(half.remaining()).isEqualTo(Duration.ofNanos(20));
        clock.addAndGet(20);
        assertThat(half.allows(0)).isFalse();
        assertThat(budget.allows(0)).isTrue();
        clock.addAndGet(20);
        assertThat(budget.allows(0)).isFalse();
    }

    @Test
    void aStopEndsBoth() {
        Budget iterations = Budget.ofIterations(10, stop::get);
        Budget part = Budget.ofTime(Duration.ofDays(1), clock::get, stop::get).part(0.5);
        stop.set(true);
        assertThat(iterations.allows(0)).isFalse();
        assertThat(part.allows(0)).isFalse();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Budget.ofIterations(-1, stop::get))
                .hasMessageContaining("-1")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Budget.ofIterations(1, stop::get).part(Double.NaN))
                .hasMessageContaining("NaN");
    }
}
