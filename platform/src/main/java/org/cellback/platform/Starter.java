package org.cellback.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.cellback.platform.Application.Running;
import org.cellback.platform.database.Folders;
import org.cellback.platform.database.StartFault;
import org.cellback.platform.database.TenantId;
import org.cellback.platform.parties.FirstAdministrator;
import org.cellback.platform.parties.Tenants;
import org.cellback.platform.studies.DemoStudy;
import org.springframework.core.NestedRuntimeException;

/** What is said and done once the program answers: addresses, the first administrator's link, the demonstration. */
final class Starter {
    private static final String DEMO_SCENARIO = "california";

    private Starter() {}

    static void greet(Running running) {
        System.out.println("Cellback answers at " + running.address());
        running.context().getBean(FirstAdministrator.class).link().ifPresent(path -> {
            System.out.println("First administrator, once, within 24 hours: " + running.address() + path);
        });
        System.out.flush();
    }

    /** Runs the demonstration's study and prints the address of its result. */
    static void demonstrate(Running running) {
        TenantId tenant = running.context().getBean(Tenants.class).founding();
        System.err.println("Running the study of " + DEMO_SCENARIO + " as a job …");
        try {
            String path = running.context()
                    .getBean(DemoStudy.class)
                    .run(tenant, DEMO_SCENARIO, line -> System.err.println("  " + line));
            System.out.println("Result, readable by anybody who has this address: " + running.address() + path);
            System.out.println("Stop with Ctrl-C.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            throw new StartFault(String.valueOf(e.getMessage()), e);
        } catch (NestedRuntimeException e) {
            // Ctrl-C closes the database under the wait; anything else is a fault.
            if (running.context().isActive()) {
                throw e;
            }
        }
    }

    /** Answers the first pages and ends, so that their classes are in the cache. */
    static void train(Running running, Options options) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/sign-in", "/actuator/health", "/instruments/cellback.css")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(running.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new StartFault("The trained program did not answer: " + e + "\nMaybe look into its log.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.close();
            Folders.delete(options.data());
        }
    }
}
