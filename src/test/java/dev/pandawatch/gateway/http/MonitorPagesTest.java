package dev.pandawatch.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pandawatch.gateway.GatewayException;
import dev.pandawatch.gateway.MonitorList;
import dev.pandawatch.gateway.Server;
import dev.pandawatch.monitor.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of a project against a server that keeps monitors, some of them unreadable.
class MonitorPagesTest {
    private final Stage stage = new Stage();
    private final Server server = stage.server();

    /// The ids in the server's order.
    private final List<String> stored = new ArrayList<>();

    private final Set<String> poisoned = new TreeSet<>();

    @AfterEach
    void strike() {
        stage.close();
    }

    private void store(int monitors) {
        IntStream.range(0, monitors).forEach(i -> stored.add("m" + i));
        stage.answerAll(this::page);
    }

    private MockResponse page(RecordedRequest request) {
        int limit = parameter(request, "limit");
        int offset = parameter(request, "offset");
        List<String> ids = stored.stream().skip(offset).limit(limit).toList();
        if (ids.stream().anyMatch(poisoned::contains)) {
            return new MockResponse.Builder()
                    .code(500)
                    .body("Internal Server Error")
                    .build();
        }
        String items = ids.stream().map(id -> "{\"id\": \"" + id + "\"}").collect(Collectors.joining(","));
        return Stage.json(
                200,
                "{\"items\": [%s], \"total\": %d, \"limit\": %d, \"offset\": %d}"
                        .formatted(items, stored.size(), limit, offset));
    }

    private static int parameter(RecordedRequest request, String name) {
        return Integer.parseInt(Objects.requireNonNull(request.getUrl().queryParameter(name)));
    }

    private MonitorList list() {
        return server.monitors().list();
    }

    private static List<String> ids(MonitorList list) {
        return list.monitors().stream().map(Monitor::id).map(Object::toString).toList();
    }

    @ParameterizedTest(name = "{0} monitors are read with {1} requests")
    @CsvSource({"0, 1", "1, 1", "200, 1", "201, 2", "400, 2", "1001, 6"})
    void everyPageIsRead(int monitors, int requests) {
        store(monitors);

        MonitorList list = list();

        assertThat(ids(list)).isEqualTo(stored);
        assertThat(list.unreadable()).isEmpty();
        assertThat(stage.script.getRequestCount()).isEqualTo(requests);
        assertThat(stage.request().getTarget()).isEqualTo("/evaluations/monitors?limit=200&offset=0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 149, 198, 199})
    void allButTheUnreadableOneAreShown(int place) {
        store(200);
        poisoned.add("m" + place);

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(place);
        assertThat(ids(list)).hasSize(199).doesNotContain("m" + place);
        assertThat(stage.script.getRequestCount()).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aShortListIsSearchedNoFurtherThanItGoes(int monitors) {
        store(monitors);
        poisoned.add("m" + (monitors - 1));

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(monitors - 1);
        assertThat(list.monitors()).hasSize(monitors - 1);
        assertThat(stage.script.getRequestCount()).isLessThan(9);
    }

    @Test
    void severalUnreadableOnesOnSeveralPagesAreFound() {
        store(450);
        poisoned.addAll(List.of("m0", "m1", "m200", "m449"));

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(0, 1, 200, 449);
        assertThat(list.monitors()).hasSize(446);
        assertThat(stage.script.getRequestCount()).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 4", "99, 4", "150, 4", "199, 3"})
    void whereItStoodIsRememberedAndOnlyConfirmed(int place, int requests) {
        store(200);
        poisoned.add("m" + place);
        list();
        int before = stage.script.getRequestCount();

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(place);
        assertThat(ids(list)).hasSize(199).doesNotContain("m" + place);
        assertThat(stage.script.getRequestCount() - before)
                .as("what is before it, itself, the end of the list, what comes after it")
                .isEqualTo(requests);
    }

    @Test
    void newMonitorsShiftItAndItIsFoundAtOnce() {
        store(200);
        poisoned.add("m150");
        list();
        stored.addAll(0, List.of("n1", "n2", "n3"));
        int before = stage.script.getRequestCount();

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(153);
        assertThat(list.monitors()).hasSize(202);
        assertThat(stage.script.getRequestCount() - before).isEqualTo(6);
    }

    @Test
    void oneThatWasMendedIsReadLikeAnyOther() {
        store(200);
        poisoned.add("m150");
        list();
        poisoned.clear();

        assertThat(list().unreadable()).isEmpty();
        int before = stage.script.getRequestCount();
        assertThat(ids(list())).isEqualTo(stored);
        assertThat(stage.script.getRequestCount() - before).isEqualTo(1);
    }

    @Test
    void oneThatWasDeletedFromTheDatabaseOrAnOlderOneMisleadsNobody() {
        store(200);
        poisoned.add("m150");
        list();
        stored.remove("m180");

        assertThat(list().unreadable()).containsExactly(150);
        stored.remove("m150");
        assertThat(ids(list())).isEqualTo(stored).hasSize(198);
    }

    @Test
    void severalAreRememberedOnTheirPages() {
        store(450);
        poisoned.addAll(List.of("m0", "m1", "m200", "m449"));
        list();
        int before = stage.script.getRequestCount();

        MonitorList list = list();

        assertThat(list.unreadable()).containsExactly(0, 1, 200, 449);
        assertThat(list.monitors()).hasSize(446);
        assertThat(stage.script.getRequestCount() - before).isLessThanOrEqualTo(9);
    }

    @Test
    void everySingleOneUnreadableIsStillAnAnswer() {
        store(5);
        poisoned.addAll(stored);

        assertThat(list().unreadable()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aServerThatIsDownIsAskedTwiceAndNotHundredsOfTimes() {
        stage.answerAll(request -> new MockResponse.Builder()
                .code(500)
                .body("Internal Server Error")
                .build());

        assertThatExceptionOfType(GatewayException.Broken.class).isThrownBy(this::list);
        assertThat(stage.script.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aProjectFullOfUnreadableOnesIsGivenUp() {
        store(1_000);
        poisoned.addAll(stored);

        assertThatExceptionOfType(GatewayException.Broken.class).isThrownBy(this::list);
        assertThat(stage.script.getRequestCount()).isLessThanOrEqualTo(MonitorPages.MOST_FAILURES + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 307})
    void anyOtherFailureIsNotSearched(int status) {
        stage.answerAll(request -> new MockResponse.Builder().code(status).build());

        assertThatExceptionOfType(GatewayException.Broken.class).isThrownBy(this::list);
        assertThat(stage.script.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theRateLimitEndsTheSearch() {
        store(200);
        poisoned.add("m7");
        AtomicInteger requests = new AtomicInteger();
        stage.answerAll(request -> requests.incrementAndGet() > 4
                ? Stage.json(429, "{\"error\": \"Rate limit exceeded: 200 per 1 minute\"}")
                : page(request));

        assertThatExceptionOfType(GatewayException.RateLimited.class).isThrownBy(this::list);
        assertThat(stage.script.getRequestCount()).isEqualTo(5);
    }

    @Test
    void aMonitorThatIsCreatedBetweenTwoPagesIsReadAndNoneTwice() {
        store(300);
        AtomicInteger requests = new AtomicInteger();
        stage.answerAll(request -> {
            if (requests.incrementAndGet() == 2) {
                stored.addFirst("new");
            }
            return page(request);
        });

        assertThat(ids(list())).isEqualTo(stored).hasSize(301);
        assertThat(requests.get()).isEqualTo(4);
    }

    @Test
    void aMonitorThatIsDeletedBetweenTwoPagesHidesNone() {
        store(300);
        AtomicInteger requests = new AtomicInteger();
        stage.answerAll(request -> {
            if (requests.incrementAndGet() == 2) {
                stored.removeFirst();
            }
            return page(request);
        });

        assertThat(ids(list())).isEqualTo(stored).hasSize(299);
    }

    @Test
    void aListThatNeverComesToRestIsReadThreeTimesAndShown() {
        store(300);
        AtomicInteger requests = new AtomicInteger();
        stage.answerAll(request -> {
            stored.addFirst("new" + requests.incrementAndGet());
            return page(request);
        });

        assertThat(list().monitors()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(requests.get()).isEqualTo(6);
    }

    @Test
    void aTotalThatIsNotTrueDoesNotKeepTheReaderReading() {
        stage.answerAll(
                request -> Stage.json(200, "{\"items\": [], \"total\": 2000000000, \"limit\": 200, \"offset\": 0}"));

        assertThat(list().monitors()).isEmpty();
        assertThat(stage.script.getRequestCount()).isEqualTo(3);
    }

    @Test
    void pagesAreAskedForBeforeTheirTurnAndStandInTheirOrder() {
        store(1_001);
        CountDownLatch later = new CountDownLatch(MonitorPages.AHEAD);
        stage.answerAll(request -> {
            int offset = parameter(request, "offset");
            if (offset == MonitorPages.PAGE) {
                await(later);
            } else if (offset > 0) {
                later.countDown();
            }
            return page(request);
        });

        assertThat(ids(list())).isEqualTo(stored);
        assertThat(stage.script.getRequestCount()).isEqualTo(6);
    }

    @Test
    void theServerNeverHasMoreThanAFewPagesToMakeAtOnce() {
        store(3_000);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        stage.answerAll(request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            MockResponse answer = page(request);
            now.decrementAndGet();
            return answer;
        });

        assertThat(ids(list())).isEqualTo(stored);
        assertThat(most.get()).isBetween(1, 1 + MonitorPages.AHEAD);
    }

    @Test
    void theFirstPageThatFailsIsTheFailureAlthoughALaterOneFailedBefore() {
        store(1_001);
        CountDownLatch later = new CountDownLatch(1);
        stage.answerAll(request -> switch (parameter(request, "offset")) {
            case 0 -> page(request);
            case MonitorPages.PAGE -> {
                await(later);
                yield Stage.json(429, "{\"error\": \"Rate limit exceeded: 200 per 1 minute\"}");
            }
            default -> {
                later.countDown();
                yield new MockResponse.Builder().code(502).build();
            }
        });

        assertThatExceptionOfType(GatewayException.RateLimited.class).isThrownBy(this::list);
        assertThat(stage.script.getRequestCount()).isLessThanOrEqualTo(2 + MonitorPages.AHEAD);
    }

    @Test
    void whileAnyIsUnreadableOnePageIsAskedForAfterTheOther() {
        store(1_001);
        poisoned.add("m7");
        list();
        AtomicInteger now = new AtomicInteger();
        stage.answerAll(request -> {
            assertThat(now.getAndIncrement()).isZero();
            MockResponse answer = page(request);
            now.decrementAndGet();
            return answer;
        });

        assertThat(list().monitors()).hasSize(1_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMonitorWithoutAnIdIsUnreadableAndHidesNoOther() {
        stage.answer(200, "{\"items\": [{\"id\": \"a\"}, {\"name\": \"x\"}, null, {\"id\": \"b\"}], \"total\": 4}");

        MonitorList list = list();

        assertThat(ids(list)).containsExactly("a", "b");
        assertThat(list.unreadable()).containsExactly(1, 2);
    }
}
