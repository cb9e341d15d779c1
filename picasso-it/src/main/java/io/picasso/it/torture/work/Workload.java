package io.picasso.it.torture.work;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that trade side by side until they are told to stop, and beside them one race after the other. */
public final class Workload implements AutoCloseable {
    private final City city;
    private final Chronicle chronicle;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();
    private final AtomicInteger races = new AtomicInteger();
    private volatile boolean open = true;

    /** Starts with these people, and writes down what they do. */
    public Workload(City city, Chronicle chronicle) {
        this.city = city;
        this.chronicle = chronicle;
    }

    /** Starts so many clients, and so many rounds of a race among so many buyers. */
    public void start(SplittableRandom random, int count, int rounds, int buyers) {
        for (int i = 0; i < count; i++) {
            SplittableRandom own = random.split();
            submit(() -> trade(own));
        }
        Race race = new Race(city, chronicle, random.split(), buyers);
        submit(() -> {
            for (int left = rounds; open && left > 0; ) {
                if (race.round()) {
                    left--;
                    races.incrementAndGet();
                } else {
                    Pause.millis(200);
                }
            }
            return null;
        });
    }

    private void submit(Callable<?> client) {
        clients.add(threads.submit(client));
    }

    /** How many rounds were raced. */
    public int races() {
        return races.get();
    }

    private Void trade(SplittableRandom random) {
        Trader trader = new Trader(city, chronicle, random.split());
        Buyer buyer = new Buyer(chronicle, random.split());
        Regret regret = new Regret(city, chronicle, random.split());
        while (open) {
            int dice = random.nextInt(100);
            if (dice < 12) {
                trader.uploadAny();
            } else if (dice < 36) {
                trader.resell();
            } else if (dice < 42) {
                trader.reprice();
            } else if (dice < 44) {
                trader.withdraw();
            } else if (dice < 46) {
                trader.delete();
            } else if (dice < 50) {
                regret.ask();
            } else if (dice < 57) {
                regret.decide();
            } else {
                Citizen citizen = city.any(random);
                trader.anyOffer()
                        .filter(picture -> !picture.required("owner")
                                .required("handle")
                                .asText()
                                .equals(citizen.handle()))
                        .ifPresent(picture -> buyer.buy(citizen, picture));
            }
        }
        return null;
    }

    /** Lets every client finish what it is at, and none begin anything new; a client's own fault comes out here. */
    public void stop() throws InterruptedException, ExecutionException {
        open = false;
        for (Future<?> client : clients) {
            client.get();
        }
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
        threads.close();
    }
}
