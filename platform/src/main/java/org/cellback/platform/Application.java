package org.cellback.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cellback.platform.database.DataFolder;
import org.cellback.platform.database.DatabaseServer;
import org.cellback.platform.database.EmbeddedPostgres;
import org.cellback.platform.database.OutsideDatabase;
import org.cellback.platform.database.StartFault;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the program: data folder, database, rooms, web server. Exit status 2 when an option or the folder is at fault. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {
    private static final int STATUS_BAD_INPUT = 2;

    public static void main(String[] arguments) {
        try {
            if (List.of(arguments).contains("--help")) {
                System.out.println(Options.HELP);
                return;
            }
            Options options = Options.parse(List.of(arguments));
            Running running = start(options);
            if (options.training()) {
                Starter.train(running, options);
                return;
            }
            Starter.greet(running);
            if (options.demo()) {
                Starter.demonstrate(running);
            }
        } catch (StartFault fault) {
            System.err.println(fault.getMessage());
            System.exit(STATUS_BAD_INPUT);
        }
    }

    /** Starts it and returns when it answers requests. */
    public static Running start(Options options) {
        requireFree(options.address(), options.port());
        DataFolder folder = DataFolder.open(options.data());
        try {
            return start(options, folder);
        } catch (StartFault fault) {
            folder.close();
            throw fault;
        }
    }

    /** Asked before the database starts, so that a second start fails at once and in plain words. */
    private static void requireFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartFault(
                    "Nothing can listen on " + address + ":" + port + ": " + e.getMessage()
                            + "\nMaybe another program does; choose another port with --port.",
                    e);
        }
    }

    private static Running start(Options options, DataFolder folder) {
        Store store = Store.open(options, folder);
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.address", options.address(),
                "server.port", Integer.toString(options.port()),
                "cellback.scenarios", options.scenarios().toString(),
                "cellback.work", folder.root().resolve("work").toString()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(DatabaseServer.class, store::server));
        SpringApplication.getShutdownHandlers().add(store::close);
        ConfigurableApplicationContext context = application.run();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Running(context, store, "http://" + options.address() + ":" + port);
    }

    /** The program while it runs. Closing it stops the web server, the jobs, then the database. */
    public record Running(ConfigurableApplicationContext context, Store store, String address)
            implements AutoCloseable {
        @Override
        public void close() {
            context.close();
            store.close();
        }
    }

    /** The data folder and its database. */
    public static final class Store implements AutoCloseable {
        private final DataFolder folder;
        private final DatabaseServer server;
        private final Runnable stop;

        private Store(DataFolder folder, DatabaseServer server, Runnable stop) {
            this.folder = folder;
            this.server = server;
            this.stop = stop;
        }

        static Store open(Options options, DataFolder folder) {
            String url = options.databaseUrl();
            if (url != null) {
                return new Store(folder, OutsideDatabase.open(url, folder), () -> {});
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            return new Store(folder, postgres.server(), postgres::close);
        }

        public DatabaseServer server() {
            return server;
        }

        /** The data folder. */
        public Path folder() {
            return folder.root();
        }

        @Override
        public void close() {
            stop.run();
            folder.close();
        }
    }
}
