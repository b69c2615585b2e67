package org.presswatch.cli.testrun;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Counts what the tests of all modules came to. The script runs this file from its source, so it needs the JDK only and
 * works where the build itself failed.
 */
public final class TestReports {

    private static final int DEEPEST = 4;
    private static final String NO_REASON = "no reason given";

    private final Map<String, List<String>> skipped = new TreeMap<>();
    private int tests;
    private int failed;
    private int skips;

    /** Arguments: the project's folder, the start of the run in seconds since 1970, Maven's exit code. */
    public static void main(String[] args) throws Exception {
        var reports = new TestReports();
        reports.readAll(Path.of(args[0]), Long.parseLong(args[1]));
        System.exit(reports.summarise(Integer.parseInt(args[2]), System.out));
    }

    /** Adds the reports of all modules below a folder that were written since then, in seconds since 1970. */
    void readAll(Path home, long since) throws IOException, SAXException, ParserConfigurationException {
        for (Path report : reportsIn(home, since)) {
            read(report);
        }
    }

    /**
     * Prints what was skipped and why, and the counts in the last line.
     *
     * @return the exit code: 0 if all is well
     */
    int summarise(int mavenCode, PrintStream out) {
        skipped.forEach((reason, names) -> out.printf("Skipped, %s: %s%n", reason, String.join(", ", names)));
        boolean buildFailed = mavenCode != 0 && failed == 0;
        if (buildFailed) {
            out.println("The build failed in another way than by a test, see above; it counts as one failure.");
        }
        int failures = failed + (buildFailed ? 1 : 0);
        String tail = skips == 0 ? "" : ", %d skipped".formatted(skips);
        out.printf("%d passed, %d failed%s%n", tests - failed - skips, failures, tail);
        return failures == 0 ? 0 : 1;
    }

    private static List<Path> reportsIn(Path home, long since) throws IOException {
        try (Stream<Path> files = Files.find(
                home,
                DEEPEST,
                (path, facts) -> isReport(path) && facts.lastModifiedTime().toMillis() >= since * 1000)) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path path) {
        String folder =
                path.getParent() == null ? "" : path.getParent().getFileName().toString();
        String name = path.getFileName().toString();
        return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private void read(Path report) throws IOException, SAXException, ParserConfigurationException {
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getDocumentElement();
        tests += count(suite, "tests");
        failed += count(suite, "failures") + count(suite, "errors");
        skips += count(suite, "skipped");
        readSkipped(suite.getElementsByTagName("skipped"));
    }

    private void readSkipped(NodeList elements) {
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            var test = (Element) element.getParentNode();
            String reason = element.getAttribute("message")
                    .replaceFirst("^.*Assumption failed: ?", "")
                    .strip();
            String className = test.getAttribute("classname");
            String name = className.substring(className.lastIndexOf('.') + 1) + "." + test.getAttribute("name");
            skipped.computeIfAbsent(reason.isEmpty() ? NO_REASON : reason, key -> new ArrayList<>())
                    .add(name);
        }
    }

    private static int count(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
