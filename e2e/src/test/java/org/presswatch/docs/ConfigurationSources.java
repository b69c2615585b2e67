package org.presswatch.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/** Reads the keys of {@code @ConfigMapping} interfaces from their sources: names, types, defaults and Javadoc. */
final class ConfigurationSources {

    private final List<ConfigurationKey> keys = new ArrayList<>();

    /** The keys of one module's sources, in the order they are written. */
    static List<ConfigurationKey> keysIn(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            var reader = new ConfigurationSources();
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ConfigurationSources::mapsConfiguration)
                    .sorted()
                    .forEach(reader::read);
            return List.copyOf(reader.keys);
        } catch (IOException e) {
            throw new UncheckedIOException("no sources in " + sources, e);
        }
    }

    private static boolean mapsConfiguration(Path file) {
        try {
            return Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void read(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new Interfaces(DocTrees.instance(task)).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Visits the mapped interfaces of a file; a method that returns one of the file's own interfaces is a group. */
    private final class Interfaces extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final Map<String, TreePath> groups = new LinkedHashMap<>();
        private final Map<String, TreePath> roots = new LinkedHashMap<>();

        Interfaces(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
            super.visitCompilationUnit(unit, nothing);
            roots.forEach((prefix, path) -> addKeys(prefix, path));
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            groups.put(type.getSimpleName().toString(), getCurrentPath());
            argument(type.getModifiers(), "ConfigMapping").ifPresent(prefix -> roots.put(prefix, getCurrentPath()));
            return super.visitClass(type, nothing);
        }

        private void addKeys(String prefix, TreePath type) {
            for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
                if (member instanceof MethodTree method && method.getBody() == null) {
                    addKey(prefix, method, new TreePath(type, method));
                }
            }
        }

        private void addKey(String prefix, MethodTree method, TreePath path) {
            String last = argument(method.getModifiers(), "WithName")
                    .orElseGet(() -> ConfigurationKey.kebab(method.getName().toString()));
            String name = prefix + "." + last;
            String type = method.getReturnType().toString();
            if (groups.containsKey(type)) {
                addKeys(name, groups.get(type));
                return;
            }
            String standard = argument(method.getModifiers(), "WithDefault").orElse(null);
            keys.add(new ConfigurationKey(name, ConfigurationKey.typeOf(type), standard, description(path)));
        }

        private String description(TreePath path) {
            @Nullable DocCommentTree comment = docs.getDocCommentTree(path);
            return comment == null
                    ? ""
                    : String.join(
                                    "",
                                    comment.getFullBody().stream()
                                            .map(Object::toString)
                                            .toList())
                            .split("(?i)<p>")[0]
                            .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                            .replaceAll("\\s+", " ")
                            .strip();
        }

        private Optional<String> argument(ModifiersTree modifiers, String annotation) {
            return modifiers.getAnnotations().stream()
                    .filter(found -> found.getAnnotationType().toString().endsWith(annotation))
                    .findFirst()
                    .map(this::text);
        }

        private String text(AnnotationTree annotation) {
            for (ExpressionTree argument : annotation.getArguments()) {
                ExpressionTree value = argument instanceof AssignmentTree assignment
                                && List.of("prefix", "value")
                                        .contains(assignment.getVariable().toString())
                        ? assignment.getExpression()
                        : argument;
                if (value instanceof LiteralTree literal) {
                    return literal.getValue().toString();
                }
            }
            return "";
        }
    }
}
