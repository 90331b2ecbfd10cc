package org.evenkeel.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.bundle.Panel;
import org.evenkeel.data.EnvironmentException;
import org.evenkeel.model.Judge;
import org.evenkeel.provider.Address;
import org.evenkeel.provider.ApiKey;
import org.evenkeel.provider.OpenAiJudge;
import org.evenkeel.provider.Patience;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which judges are asked, and how. Keys come from the environment alone. */
final class JudgeOptions {
    private static final String PUBLIC = "https://api.openai.com/v1";
    private static final String ADDRESS = "OPENAI_BASE_URL";
    private static final String PREFIX = OpenAiJudge.PROTOCOL + ":";

    @Option(
            names = "--judge",
            paramLabel = "PROVIDER:MODEL",
            description = "also ask this judge, as in openai:NAME for any OpenAI-compatible server; may be repeated")
    private List<String> judges = List.of();

    @Option(names = "--draws", defaultValue = "1", description = "verdicts of each judge, 1 (default) to 100")
    private int draws = 1;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "where judges are asked; without it OPENAI_BASE_URL, or else the public address")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            defaultValue = "OPENAI_API_KEY",
            description = "environment variable that holds the key, OPENAI_API_KEY unless given")
    private String keyVariable = "OPENAI_API_KEY";

    @Option(names = "--parallel", defaultValue = "4", description = "questions on their way at one time, 1 to 64")
    private int parallel = 4;

    @Option(names = "--deadline", defaultValue = "300", description = "seconds for one answer, 1 to 3600")
    private int deadline = 300;

    @Option(names = "--judge-temperature", defaultValue = "1", description = "0 to 2; 1 unless given")
    private double temperature = 1;

    @Option(names = "--judge-tokens", defaultValue = "8192", description = "at most so many tokens an answer")
    private int tokens = 8192;

    @Option(
            names = "--judge-token-field",
            paramLabel = "FIELD",
            defaultValue = "max_completion_tokens",
            description = "max_completion_tokens (default), or max_tokens on older servers")
    private String tokenField = "max_completion_tokens";

    @Option(names = "--no-json-mode", description = "do not ask the server for JSON mode, which some do not know")
    private boolean noJsonMode;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The judges that were given; none where no judge was.
     *
     * @throws EnvironmentException when the public address is to be asked without a key
     */
    Optional<Panel> panel(Map<String, String> environment) {
        return judges.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        seated(environment), inside("--draws", draws, 1, 100), inside("--parallel", parallel, 1, 64)));
    }

    private List<Judge> seated(Map<String, String> environment) {
        if (temperature < 0
                || temperature > 2
                || !List.of("max_completion_tokens", "max_tokens").contains(tokenField)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--judge-temperature " + temperature + " --judge-token-field " + tokenField
                            + "; expected 0 to 2, and max_completion_tokens or max_tokens");
        }
        OpenAiJudge.Sampling sampling = new OpenAiJudge.Sampling(
                inside("--judge-tokens", tokens, 1, 1_000_000), tokenField, temperature, !noJsonMode);
        Patience patience = Patience.within(Duration.ofSeconds(inside("--deadline", deadline, 1, 3600)));
        String url = baseUrl.orElseGet(() -> environment.getOrDefault(ADDRESS, PUBLIC));
        try {
            Address address = Address.of(url);
            ApiKey key = ApiKey.of(environment.getOrDefault(keyVariable, ""), keyVariable);
            if (key.isNone() && address.toString().equals(PUBLIC)) {
                throw new EnvironmentException(
                        "no key in the environment variable " + keyVariable + "; expected one for " + address.host(),
                        new IllegalStateException("no key"));
            }
            return judges.stream()
                    .distinct()
                    .map(name -> judge(name, sampling, address, key, patience))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private static Judge judge(
            String name, OpenAiJudge.Sampling sampling, Address address, ApiKey key, Patience patience) {
        if (!name.startsWith(PREFIX) || name.length() == PREFIX.length() || name.length() > 300) {
            throw new IllegalArgumentException("unknown judge '" + name + "'; expected openai:MODEL");
        }
        return new OpenAiJudge(name.substring(PREFIX.length()), sampling, address, key, patience);
    }

    private int inside(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " " + value + "; expected " + least + " to " + most);
        }
        return value;
    }
}
