package org.evenkeel.world.sandbox;

import io.roastedroot.quickjs4j.core.Engine_ModuleExports;
import io.roastedroot.quickjs4j.core.JavyPluginModule;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.ValType;

/**
 * One fresh instance of the engine on a thread of its own. The engine asks its thread at every loop turn and call
 * whether it is interrupted; counting the questions down bounds a script the same way on every machine, and the
 * script cannot catch it. The guest has no files, no host to call, and a clock that stands still between timers.
 */
final class Guest extends Thread {
    private static final WasmModule MODULE = JavyPluginModule.load();
    /**
     * So that the guest's own stack or its fuel always ends first. The engine recurses without using its own stack
     * where proxies stand in a circle: 4 million steps took up to 1.3 GB in code that the JVM had half compiled.
     */
    private static final long STACK_BYTES = 2L << 30;

    private static final long LAST_RESORT_SECONDS =
            300; // 3 million steps take 0.6 s compiled, half a minute interpreted
    private static final int BOOT_PAGES = 64;
    private static final long BOOT_STACK_BYTES = 16L << 20;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    /** How a script ended. */
    enum How {
        FINISHED,
        FUEL,
        MEMORY,
        STACK,
        TRAP,
        /** Of this machine, not of the script. */
        FAULT
    }

    /** What is left of a script. */
    record Ended(How how, long fuelUsed, String detail) {}

    private final Script script;
    private final OutputStream output;
    private final Limits limits;
    private long fuel;
    private volatile boolean cancelled;
    private volatile long virtualMillis;
    private volatile Ended ended = new Ended(How.FAULT, 0, "never started");

    /**
     * A script: the first source once, then the next again and again until it is done.
     *
     * @param done asked after every source
     */
    record Script(String start, String next, BooleanSupplier done) {}

    /** @param output what is printed, on the guest's thread; errors of the engine itself are dropped */
    Guest(Script script, OutputStream output, Limits limits) {
        super(null, null, "sandbox", STACK_BYTES);
        this.script = script;
        this.output = output;
        this.limits = limits;
        this.fuel = limits.fuel();
        setDaemon(true);
    }

    /** Moves the guest's clock. */
    void clock(long millis) {
        virtualMillis = millis;
    }

    /** Runs the script to its end. */
    Ended await() {
        start();
        try {
            join(TimeUnit.SECONDS.toMillis(LAST_RESORT_SECONDS));
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
            return new Ended(How.FAULT, 0, "interrupted");
        }
        if (isAlive()) {
            cancelled = true;
            return new Ended(How.FAULT, 0, "no end after " + LAST_RESORT_SECONDS + " s");
        }
        return ended;
    }

    @Override
    public boolean isInterrupted() {
        if (fuel <= 0 || cancelled) {
            return true;
        }
        fuel--;
        return false;
    }

    @Override
    public void run() {
        ByteArrayMemory[] memory = new ByteArrayMemory[1];
        How how = How.FINISHED;
        String detail = "";
        try {
            execute(memory);
        } catch (WasmInterruptedException e) {
            how = cancelled ? How.FAULT : How.FUEL;
        } catch (IllegalStateException | StackOverflowError | OutOfMemoryError e) {
            how = How.FAULT;
            detail = e.getClass().getSimpleName() + ": " + e.getMessage();
        } catch (RuntimeException e) {
            detail = String.valueOf(e.getMessage());
            how = trap(detail, memory[0]);
        }
        ended = new Ended(how, limits.fuel() - Math.max(0, fuel), detail);
    }

    /** The engine's stack grows down to address 0; an allocation that fails inside the engine is a plain trap. */
    private How trap(String message, Memory memory) {
        if (message.contains("call stack exhausted")) {
            return How.FAULT; // how deep the JVM's own stack goes depends on what it has compiled so far
        }
        if (message.contains("attempted to access address: -")) {
            return How.STACK;
        }
        return memory.pages() > limits.pages() / 2 ? How.MEMORY : How.TRAP;
    }

    private void execute(ByteArrayMemory[] memory) {
        try (WasiPreview1 wasi = wasi(output, new VirtualClock())) {
            Instance instance = instance(wasi, limits.pages(), memory);
            Once.BOOTED.into(instance);
            Engine_ModuleExports engine = new Engine_ModuleExports(instance);
            evaluate(engine, compile(engine, script.start()));
            Code next = compile(engine, script.next());
            while (!script.done().getAsBoolean()) {
                evaluate(engine, next);
            }
        }
    }

    private static WasiPreview1 wasi(OutputStream output, Clock clock) {
        return WasiPreview1.builder()
                .withOptions(WasiOptions.builder()
                        .withClock(clock)
                        .withRandom(new Random(1))
                        .withStdout(output)
                        .withStderr(OutputStream.nullOutputStream())
                        .build())
                .build();
    }

    private static Instance instance(WasiPreview1 wasi, int pages, ByteArrayMemory[] memory) {
        return Instance.builder(MODULE)
                .withMachineFactory(JavyPluginModule::create)
                .withMemoryFactory(declared -> {
                    memory[0] = new ByteArrayMemory(new MemoryLimits(declared.initialPages(), pages));
                    return memory[0];
                })
                .withImportValues(ImportValues.builder()
                        .addFunction(wasi.toHostFunctions())
                        .addFunction(noHost())
                        .build())
                .build();
    }

    /**
     * The engine with its harness, before any request: all that an instance can change is its memory and the one
     * variable that holds its stack pointer. Copying both is far cheaper than starting the engine anew and ends in
     * the same state, so instances are as fresh and as much apart as before.
     */
    private record Booted(byte[] memory, long stackPointer) {
        void into(Instance instance) {
            int missing = memory.length / Memory.PAGE_SIZE - instance.memory().pages();
            if (missing > 0 && instance.memory().grow(missing) < 0) {
                throw new WasmEngineException("the memory is smaller than the engine");
            }
            instance.memory().write(0, memory, 0, memory.length);
            instance.global(0).setValue(stackPointer);
        }
    }

    /** Booted at first use, on a thread of its own: a guest's steps are counted by its thread. */
    private static final class Once {
        static final Booted BOOTED = onItsOwnThread();

        private static Booted onItsOwnThread() {
            FutureTask<Booted> boot = new FutureTask<>(Guest::boot);
            Thread thread = new Thread(null, boot, "sandbox-boot", BOOT_STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            try {
                return boot.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the engine does not start", e.getCause());
            }
        }
    }

    private static Booted boot() {
        try (WasiPreview1 wasi = wasi(OutputStream.nullOutputStream(), Clock.fixed(START, ZoneOffset.UTC))) {
            Instance instance = instance(wasi, BOOT_PAGES, new ByteArrayMemory[1]);
            if (instance.globalCount() != 1 || MODULE.startSection().isPresent()) {
                throw new IllegalStateException("the engine keeps more state than memory and a stack pointer");
            }
            Engine_ModuleExports engine = new Engine_ModuleExports(instance);
            engine.initializeRuntime();
            evaluate(engine, compile(engine, Sources.boot()));
            Memory memory = instance.memory();
            return new Booted(
                    memory.readBytes(0, memory.pages() * Memory.PAGE_SIZE),
                    instance.global(0).getValue());
        }
    }

    /** Byte code in the engine's memory. */
    private record Code(int address, int length) {}

    private static Code compile(Engine_ModuleExports engine, String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        int pointer = engine.cabiRealloc(0, 0, 1, bytes.length);
        engine.memory().write(pointer, bytes, 0, bytes.length);
        int pair = engine.compileSrc(pointer, bytes.length);
        return new Code(engine.memory().readInt(pair), engine.memory().readInt(pair + 4));
    }

    /** Runs byte code and then all the jobs that it left. */
    private static void evaluate(Engine_ModuleExports engine, Code code) {
        engine.eval(code.address(), code.length(), 0, 0);
    }

    private static HostFunction noHost() {
        return new HostFunction(
                "endive",
                "invoke",
                FunctionType.of(Collections.nCopies(6, ValType.I32), List.of(ValType.I32)),
                (instance, arguments) -> {
                    throw new WasmEngineException("there is no host");
                });
    }

    private final class VirtualClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plusMillis(virtualMillis);
        }
    }
}
