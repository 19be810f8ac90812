package org.cellback.platform.studies.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.cellback.platform.access.AllowedTo;
import org.cellback.platform.access.SignedIn;
import org.cellback.platform.access.Who;
import org.cellback.platform.web.Fault;
import org.cellback.platform.web.Pages;
import org.cellback.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A job, live: server-sent events whose data is the piece of the page to show. Event {@code piece} replaces it, event
 * {@code over} says that the page should be loaded again. The stream ends after ten minutes; browsers come back.
 */
@Controller
class JobEvents {
    private static final Duration LENGTH_MAX = Duration.ofMinutes(10);
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int STREAMS_MAX = 200;
    private final Pages pages;
    private final StudyDesk desk;
    private final Studies studies;
    private final Semaphore streams = new Semaphore(STREAMS_MAX);

    JobEvents(Pages pages, StudyDesk desk, Studies studies) {
        this.pages = pages;
        this.desk = desk;
        this.studies = studies;
    }

    @GetMapping(path = "/studies/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedTo(Who.READERS)
    SseEmitter events(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Study study = studies.find(person.tenantId(), id).orElseThrow(() -> Fault.notFound("study", id));
        if (!streams.tryAcquire()) {
            throw new Fault(HttpStatus.SERVICE_UNAVAILABLE, "streams-full", Integer.toString(STREAMS_MAX));
        }
        Ui ui = pages.ui(request, response);
        // Taken now: the request is gone when the pieces are made.
        String csrf = ui.csrf();
        Ui lasting = new Ui(ui.language(), ui.theme(), ui.units(), person, "/studies/" + id + "/job", "", () -> csrf);
        SseEmitter emitter = new SseEmitter(LENGTH_MAX.toMillis());
        Thread follower = Thread.ofVirtual().name("events-" + id).unstarted(() -> follow(emitter, study, lasting));
        emitter.onTimeout(follower::interrupt);
        emitter.onError(failure -> follower.interrupt());
        follower.start();
        return emitter;
    }

    private void follow(SseEmitter emitter, Study first, Ui ui) {
        try {
            String shown = "";
            for (Study study = first;
                    ;
                    study = studies.find(first.tenant(), first.id()).orElse(first)) {
                JobView view = desk.jobView(study);
                if (!view.fingerprint().equals(shown)) {
                    shown = view.fingerprint();
                    String piece = pages.piece("studies/job-piece", Map.of("job", view), ui);
                    emitter.send(SseEmitter.event().name("piece").data(piece));
                }
                if (study.status().isOver()) {
                    emitter.send(
                            SseEmitter.event().name("over").data(study.status().key()));
                    emitter.complete();
                    return;
                }
                Thread.sleep(PERIOD);
            }
        } catch (IOException | IllegalStateException readerLeft) {
            emitter.complete();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            streams.release();
        }
    }
}
