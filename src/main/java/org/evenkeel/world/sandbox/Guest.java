package org.evenkeel.world.sandbox;

import io.roastedroot.quickjs4j.core.Engine_ModuleExports;
import io.roastedroot.quickjs4j.core.JavyPluginModule;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.ValType;

/**
 * One fresh instance of the engine and one script in it. The engine asks its thread at every loop turn and call
 * whether it is interrupted; counting the questions down bounds a script the same way on every machine, and the
 * script cannot catch it.
 */
final class Guest {
    private static final WasmModule MODULE = JavyPluginModule.load();
    private static final long STACK_BYTES = 512L << 20;
    private static final long LAST_RESORT_SECONDS = 120;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    private Guest() {}

    /** How a script ended. */
    enum How {
        FINISHED,
        FUEL,
        TRAP,
        FAULT
    }

    /** What is left of a script. */
    record Ended(How how, long fuelUsed, String output, String detail) {}

    static Ended run(String source, Limits limits) {
        Fuelled thread = new Fuelled(source, limits);
        thread.start();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(LAST_RESORT_SECONDS));
        } catch (InterruptedException e) {
            thread.cancel();
            Thread.currentThread().interrupt();
            return new Ended(How.FAULT, 0, "", "interrupted");
        }
        if (thread.isAlive()) {
            thread.cancel();
            return new Ended(How.FAULT, 0, "", "no end after " + LAST_RESORT_SECONDS + " s");
        }
        return thread.ended;
    }

    private static final class Fuelled extends Thread {
        private final String source;
        private final Limits limits;
        private volatile long fuel;
        private volatile boolean cancelled;
        private volatile Ended ended = new Ended(How.FAULT, 0, "", "never started");

        Fuelled(String source, Limits limits) {
            super(null, null, "sandbox", STACK_BYTES);
            this.source = source;
            this.limits = limits;
            this.fuel = limits.fuel();
            setDaemon(true);
        }

        void cancel() {
            cancelled = true;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // only this thread counts; others only read
        public boolean isInterrupted() {
            if (fuel <= 0 || cancelled) {
                return true;
            }
            fuel--;
            return false;
        }

        @Override
        public void run() {
            BoundedOutput output = new BoundedOutput(limits.outputBytes());
            How how = How.FINISHED;
            String detail = "";
            try {
                execute(output);
            } catch (WasmInterruptedException e) {
                how = How.FUEL;
            } catch (RuntimeException e) {
                // memory, stack and uncaught errors at the top level end as traps of several classes
                how = How.TRAP;
                detail = String.valueOf(e.getMessage());
            } catch (StackOverflowError e) {
                how = How.TRAP;
                detail = "stack";
            }
            ended = new Ended(how, limits.fuel() - Math.max(0, fuel), output.text(), detail);
        }

        private void execute(OutputStream output) {
            WasiOptions options = WasiOptions.builder()
                    .withClock(CLOCK)
                    .withRandom(new Random(1))
                    .withStdout(output)
                    .withStderr(output)
                    .build();
            try (WasiPreview1 wasi = WasiPreview1.builder().withOptions(options).build()) {
                Instance instance = Instance.builder(MODULE)
                        .withMachineFactory(JavyPluginModule::create)
                        .withMemoryFactory(declared ->
                                new ByteArrayMemory(new MemoryLimits(declared.initialPages(), limits.pages())))
                        .withImportValues(ImportValues.builder()
                                .addFunction(wasi.toHostFunctions())
                                .addFunction(noHost())
                                .build())
                        .build();
                Engine_ModuleExports engine = new Engine_ModuleExports(instance);
                engine.initializeRuntime();
                byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
                int pointer = engine.cabiRealloc(0, 0, 1, bytes.length);
                engine.memory().write(pointer, bytes, 0, bytes.length);
                int code = engine.compileSrc(pointer, bytes.length);
                engine.eval(engine.memory().readInt(code), engine.memory().readInt(code + 4), 0, 0);
            }
        }

        private static HostFunction noHost() {
            return new HostFunction(
                    "endive",
                    "invoke",
                    FunctionType.of(Collections.nCopies(6, ValType.I32), List.of(ValType.I32)),
                    (instance, arguments) -> {
                        throw new IllegalStateException("there is no host");
                    });
        }
    }

    /** Keeps the first bytes and drops the rest. */
    private static final class BoundedOutput extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int limit;

        BoundedOutput(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) {
            if (kept.size() < limit) {
                kept.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, Math.min(length, limit - kept.size()));
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
