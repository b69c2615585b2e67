package org.presswatch.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Recordings of where services spend their time, and the flame graphs of them. */
final class Flight {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String ENDING = ".jfr";
    private static final int DEEPEST = 60;

    private Flight() {}

    /** Has a JVM write its recording into a directory when it ends; the name begins with its process's number. */
    static String option(Path directory) {
        return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + directory.resolve("%p" + ENDING);
    }

    /** Draws a graph for each recording of a directory and gives both the name of the service. */
    static void draw(Path directory) throws IOException {
        for (Path recording : recordings(directory)) {
            if (recording.getFileName().toString().matches("\\d+\\.jfr")) {
                draw(directory, recording);
            }
        }
    }

    private static void draw(Path directory, Path recording) throws IOException {
        var graph = new FlameGraph();
        String service = recording.getFileName().toString().replace(ENDING, "");
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case SAMPLE -> add(graph, event);
                    case "jdk.JVMInformation" -> service = serviceOf(event.getString("jvmArguments"), service);
                    default -> {}
                }
            }
        }
        Files.writeString(directory.resolve(service + ".svg"), graph.toSvg(service));
        Files.move(recording, directory.resolve(service + ENDING), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The class path of a service names its folder. */
    private static String serviceOf(String arguments, String otherwise) {
        for (String service : List.of("fetcher", "parser", "classifier", "store")) {
            if (arguments.contains("/" + service + "/target/")) {
                return service;
            }
        }
        return otherwise;
    }

    private static void add(FlameGraph graph, RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return;
        }
        List<RecordedFrame> frames = sample.getStackTrace().getFrames();
        int depth = Math.min(frames.size(), DEEPEST);
        graph.add(frames.subList(frames.size() - depth, frames.size()).reversed().stream()
                .map(Flight::nameOf)
                .toList());
    }

    private static String nameOf(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private static List<Path> recordings(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
    }
}
