package io.picasso.it.torture.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many want the same picture at the same moment, and there are fewer copies of it than people, most often one. */
final class Race {
    private static final int FOUR = 4;
    private static final int FEW = 3;

    private final City city;
    private final Chronicle chronicle;
    private final SplittableRandom random;
    private final int buyers;

    Race(City city, Chronicle chronicle, SplittableRandom random, int buyers) {
        this.city = city;
        this.chronicle = chronicle;
        this.random = random;
        this.buyers = buyers;
    }

    /** One round on a new picture; false when there was none to race for. */
    boolean round() throws InterruptedException, ExecutionException {
        int copies = random.nextInt(FOUR) == 0 ? FEW : 1;
        Optional<JsonNode> picture = new Trader(city, chronicle, random.split()).upload(copies);
        if (picture.isEmpty()) {
            return false;
        }
        String owner = picture.get().required("owner").required("handle").asText();
        List<Citizen> rivals = city.citizens().stream()
                .filter(citizen -> !citizen.handle().equals(owner))
                .limit(buyers)
                .toList();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Citizen rival : rivals) {
                Buyer buyer = new Buyer(chronicle, random.split());
                ends.add(threads.submit(() -> {
                    start.await();
                    return buyer.insist(rival, picture.get(), buyer.key());
                }));
            }
            start.countDown();
        }
        for (Future<?> end : ends) {
            end.get();
        }
        return true;
    }
}
