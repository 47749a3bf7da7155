package apart.view;

import apart.kernel.Checks;
import apart.kernel.RunProgress;
import apart.nn.Dataset;
import apart.nn.Mlp;
import apart.nn.Trainer;
import apart.nn.Training;
import apart.text.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Training that is seen while it goes on, where the screen allows: layer 1, as a film shows it. */
public final class Watch {
  private static final int MOST_PLACES = 400;

  private final RunProgress screen;
  private final int wanted;
  private final List<Integer> epochs = new ArrayList<>();
  private final List<Mlp> nets = new ArrayList<>();

  private Watch(RunProgress screen, Mlp start, int wanted) {
    this.screen = screen;
    this.wanted = wanted;
    epochs.add(0);
    nets.add(start);
  }

  /** The same run as {@code net.train(data, epochs, trainer)} gives, bit for bit. */
  public static Training of(Mlp net, Dataset data, int epochs, Trainer trainer) {
    Checks.present("the network", net);
    RunProgress screen = RunProgress.current();
    if (screen.stage() == 0) {
      return net.train(data, epochs, trainer);
    }
    Training start = net.train(data, 0, trainer);
    Watch watch = new Watch(screen, net, epochs);
    try {
      Training run = start.more(epochs, watch::look);
      watch.end(run);
      return run;
    } finally {
      screen.picture("");
    }
  }

  private void look(Training soFar) {
    add(soFar);
    draw(soFar, new Track(List.copyOf(epochs), List.copyOf(nets)));
  }

  /** The end of a run, however short it was; a Ctrl-C must not cost the run. */
  private void end(Training run) {
    try {
      if (Track.isQuick(run) && !Thread.currentThread().isInterrupted()) {
        draw(run, Track.of(run, run.epochs()));
      } else {
        look(run);
      }
    } catch (CancellationException stopped) {
      look(run);
    }
  }

  private void draw(Training soFar, Track track) {
    String picture =
        Reel.of(soFar, 1, track)
            .text(soFar.epochs(), Room.columns(), screen.stage() - 1, Room.unicode());
    String below =
        soFar.epochs() < wanted ? "\n" + soFar.epochs() + " of " + wanted + "; Ctrl-C stops" : "";
    screen.picture(picture + below);
  }

  /** The network's place after an epoch; of very many places, every other goes. */
  private void add(Training soFar) {
    if (epochs.get(epochs.size() - 1) == soFar.epochs()) {
      return;
    }
    if (epochs.size() > MOST_PLACES) {
      for (int i = epochs.size() - 1; i > 0; i -= 2) {
        epochs.remove(i);
        nets.remove(i);
      }
    }
    epochs.add(soFar.epochs());
    nets.add(soFar.net());
  }
}
