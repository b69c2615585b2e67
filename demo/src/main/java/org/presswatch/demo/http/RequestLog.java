package org.presswatch.demo.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests in the order of their arrival; old ones are forgotten so that a long demo stays small. */
public final class RequestLog {

    static final int CAPACITY = 10_000;

    private final Deque<Request> requests = new ArrayDeque<>();

    synchronized void add(Request request) {
        if (requests.size() == CAPACITY) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    /** A copy, oldest first. */
    public synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    public List<Request> of(String path) {
        return all().stream().filter(request -> request.path().equals(path)).toList();
    }

    public int count(String path) {
        return of(path).size();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
