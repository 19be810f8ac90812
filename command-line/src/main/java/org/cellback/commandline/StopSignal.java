package org.cellback.commandline;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: the first one asks the running command to stop and hand over its best answer, and lets the process end with the
 * command's own status. Thread-safe.
 */
final class StopSignal {
    private static final long WAIT_SECONDS = 60;
    private static volatile boolean requested;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int status;

    private StopSignal() {}

    static StopSignal onInterrupt() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::interrupted, "stop"));
        return signal;
    }

    /** True once a stop was asked for. */
    static boolean isRequested() {
        return requested;
    }

    /** Says so on standard error when the answer just given is the best of a search that somebody ended. */
    static void tell(PrintWriter standardError) {
        if (requested) {
            standardError.println("Stopped early; this is the best answer so far.");
            standardError.flush();
        }
    }

    /** Tells that the command is over; a process that is being stopped ends now, with {@code status}. */
    void finished(int status) {
        this.status = status;
        done.countDown();
    }

    /** A process that is ending runs this; only {@link Runtime#halt} can give it the command's own status then. */
    private void interrupted() {
        if (done.getCount() == 0) {
            return;
        }
        requested = true;
        try {
            boolean inTime = done.await(WAIT_SECONDS, TimeUnit.SECONDS);
            if (inTime) {
                Runtime.getRuntime().halt(status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
