package org.cellback.platform.studies.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.cellback.budget.Budget;
import org.cellback.budget.Progress;
import org.cellback.planning.NoFeasibleAnswer;
import org.cellback.planning.StudyOptions;
import org.cellback.planning.StudyService;
import org.cellback.planning.plan.Plan;
import org.cellback.planning.scenario.Scenario;
import org.cellback.platform.database.Database;
import org.cellback.platform.database.DatabaseServer;
import org.cellback.platform.database.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Studies as jobs. A job whose program was killed begins again, from the same seed; after a second kill it ends as
 * interrupted. A program that is shut down in order puts its job back into the queue. Each study brings a second job,
 * which later throws out what its tenant kept without a result: a tenant's rows are visible to itself only, so there is no
 * sweep over all of them.
 */
@Component
class StudyJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StudyJobs.class);
    private static final String TASK = "study";
    private static final String EXPIRY = "study-expiry";
    private static final Duration UNSUCCESSFUL_KEPT = Duration.ofDays(30);
    /** Later than what is kept, so that the study that brought the job has been over for long enough. */
    private static final Duration EXPIRY_AFTER = UNSUCCESSFUL_KEPT.plusDays(1);

    private static final int ATTEMPTS_MAX = 2;
    /** One at a time: a study may take two processors and a gigabyte. */
    private static final int JOBS_AT_ONCE = 1;

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS_MAX = 4;
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final Studies studies;
    private final OpenScenarios scenarios;
    private final Results results;
    private final Database database;
    private final InstantSource clock;
    private final boolean isAlone;
    private final JdbcClient open;
    private final Scheduler scheduler;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean running;

    StudyJobs(
            Studies studies,
            OpenScenarios scenarios,
            Results results,
            Database database,
            DatabaseServer server,
            DataSource dataSource,
            JdbcClient open,
            InstantSource clock) {
        this.studies = studies;
        this.scenarios = scenarios;
        this.results = results;
        this.database = database;
        this.isAlone = server.isOurs();
        this.open = open;
        this.clock = clock;
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .onFailure(this::failed)
                .execute(this::execute);
        OneTimeTask<Void> expiry = Tasks.oneTime(EXPIRY).execute(this::expire);
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task, expiry)
                .tableName("scheduler.scheduled_tasks")
                .threads(JOBS_AT_ONCE)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS_MAX)
                .shutdownMaxWait(STOP_MAX)
                .enableImmediateExecution()
                // A failed study's trace is logged below; one that is put back at the end of the program has none to
                // show.
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Queues a study; its row and its job come into being together. */
    UUID start(TenantId tenant, Studies.Order order) {
        UUID id = database.inTenant(tenant, db -> {
            UUID made = studies.add(tenant, order);
            scheduler.scheduleIfNotExists(instance(tenant, made), clock.instant());
            scheduler.scheduleIfNotExists(
                    new TaskInstance<>(EXPIRY, tenant + "/" + made),
                    clock.instant().plus(EXPIRY_AFTER));
            return made;
        });
        scheduler.triggerCheckForDueExecutions();
        return id;
    }

    private static TaskInstance<Void> instance(TenantId tenant, UUID study) {
        return new TaskInstance<>(TASK, tenant + "/" + study);
    }

    private Study study(TaskInstance<?> instance) {
        String[] parts = instance.getId().split("/", 2);
        return studies.find(TenantId.of(parts[0]), UUID.fromString(parts[1]))
                .orElseThrow(() -> new IllegalStateException(
                        "Job " + instance.getId() + " has no study.\nMaybe the study has expired."));
    }

    private void execute(TaskInstance<Void> instance, ExecutionContext context) {
        Study study = study(instance);
        if (study.status().isOver()) {
            return;
        }
        if (study.cancelAsked() && study.status() == StudyStatus.QUEUED) {
            studies.finish(study, StudyStatus.CANCELLED, null);
        } else if (study.attempts() >= ATTEMPTS_MAX) {
            studies.finish(study, StudyStatus.INTERRUPTED, null);
        } else {
            studies.begin(study);
            run(study);
        }
    }

    private void expire(TaskInstance<Void> instance, ExecutionContext context) {
        int gone = studies.expire(TenantId.of(instance.getId().split("/", 2)[0]), UNSUCCESSFUL_KEPT);
        if (gone > 0) {
            LOG.info("{} studies without a result have expired", gone);
        }
    }

    private void run(Study study) {
        try {
            Plan plan = plan(study);
            if (stopping.get()) {
                throw new CancellationException("The program is being shut down.");
            }
            results.store(study, plan);
            studies.report(
                    study,
                    Progress.of(
                            "checks",
                            1,
                            plan.network().cost().total(),
                            plan.network().bound()));
            boolean whole = plan.provenance().outcome().equals("complete");
            studies.finish(study, whole ? StudyStatus.COMPLETE : StudyStatus.STOPPED, null);
        } catch (NoFeasibleAnswer none) {
            boolean wasCancelled = study(instance(study.tenant(), study.id())).cancelAsked();
            studies.finish(study, wasCancelled ? StudyStatus.CANCELLED : StudyStatus.FAILED, none.getMessage());
        }
    }

    private Plan plan(Study study) {
        try (ProgressDesk desk = new ProgressDesk(studies, study, stopping)) {
            Scenario scenario = scenarios.get(study.tenant(), study.scenario());
            Budget budget =
                    Budget.ofTime(Duration.ofSeconds(study.timeLimitSeconds()), System::nanoTime, desk::hasToStop);
            return StudyService.run(scenario, new StudyOptions(study.seed(), budget, THREADS), desk::heard);
        }
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        @SuppressWarnings("unchecked")
        TaskInstance<Void> instance = complete.getExecution().taskInstance;
        Study study = study(instance);
        if (stopping.get()) {
            studies.requeue(study);
            operations.reschedule(complete, clock.instant());
            return;
        }
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("No cause was given."));
        LOG.error("Study {} failed", study.id(), cause);
        studies.finish(
                study,
                study.cancelAsked() ? StudyStatus.CANCELLED : StudyStatus.FAILED,
                String.valueOf(cause.getMessage()));
        operations.stop();
    }

    @Override
    public void start() {
        if (isAlone) {
            // The data folder's lock says that no other program runs jobs here, so none can still be at work on one.
            open.sql("UPDATE scheduler.scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL,"
                            + " version = version + 1 WHERE picked")
                    .update();
        }
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        stopping.set(true);
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
