/**
 * What makes a service a stage of the line: one record in, its outcome out, nothing lost. The client settings that go
 * with it are in {@code META-INF/microprofile-config.properties}.
 */
@NullMarked
package org.presswatch.stage;

import org.jspecify.annotations.NullMarked;
