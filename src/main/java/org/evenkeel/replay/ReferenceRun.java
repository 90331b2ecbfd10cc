package org.evenkeel.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.dataset.Dataset;
import org.evenkeel.dataset.Family;
import org.evenkeel.dataset.Renderer;
import org.evenkeel.model.Exemplar;
import org.evenkeel.model.Scenario;
import org.evenkeel.model.Speaker;
import org.evenkeel.model.Transcript;

/** Runs a reference agent over scenarios. */
public final class ReferenceRun {
    private final Dataset dataset;
    private final Renderer renderer;
    private final Replay replay;

    public ReferenceRun(Dataset dataset, Renderer renderer, Replay replay) {
        this.dataset = dataset;
        this.renderer = renderer;
        this.replay = replay;
    }

    /** The transcripts of an agent, by scenario and epoch; scenarios that it has no part in are left out. */
    public List<Transcript> run(ReferenceAgent agent, List<Scenario> scenarios, int epochs) {
        List<Transcript> transcripts = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            for (int epoch = 0; epoch < epochs; epoch++) {
                run(agent, scenario, epoch).ifPresent(transcripts::add);
            }
        }
        return transcripts;
    }

    /** One transcript of an agent; empty where it has no part in the scenario. */
    public Optional<Transcript> run(ReferenceAgent agent, Scenario scenario, int epoch) {
        return speaker(agent, scenario, epoch).map(speaker -> replay.run(scenario, epoch, speaker));
    }

    private Optional<Speaker> speaker(ReferenceAgent agent, Scenario scenario, int epoch) {
        Family family = dataset.family(scenario.family());
        List<Exemplar> exemplars = renderer.exemplars(family, scenario.cell(), scenario.seed());
        return agent.script(scenario, exemplars, epoch, dataset.families().indexOf(family))
                .map(script -> script instanceof ReferenceAgent.Script.Turns turns
                        ? replay.scripted(scenario, turns.turns())
                        : new CodedSpeaker(((ReferenceAgent.Script.Coded) script).words()));
    }
}
