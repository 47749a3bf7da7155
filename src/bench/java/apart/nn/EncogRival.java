package apart.nn;

import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.MLDataPair;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/**
 * Encog 3.4 with one thread: tanh in both layers, because its hidden gradient is wrong when the
 * activation functions differ. Its gradient is a sum over the samples, so the rate is divided by
 * their number.
 */
final class EncogRival implements Rival {
  private final Mlp net;
  private final BasicNetwork network = new BasicNetwork();
  private final BasicMLDataSet data;
  private final Backpropagation training;

  EncogRival(BenchTask task) {
    net = task.net();
    int[] sizes = net.sizes();
    network.addLayer(new BasicLayer(null, true, sizes[0]));
    network.addLayer(new BasicLayer(new ActivationTANH(), true, sizes[1]));
    network.addLayer(new BasicLayer(new ActivationTANH(), false, sizes[2]));
    network.getStructure().finalizeStructure();
    Dataset samples = task.data();
    data = new BasicMLDataSet(samples.x().transpose().rows(), samples.target().transpose().rows());
    training = new Backpropagation(network, data, task.eta / samples.samples(), 0);
    training.setThreadCount(1);
    training.setBatchSize(0);
    parameters(BenchTask.parameters(net));
  }

  @Override
  public void epoch() {
    training.iteration();
  }

  @Override
  public void step() {
    training.iteration();
  }

  @Override
  public double loss() {
    double sum = 0;
    for (MLDataPair pair : data) {
      double[] output = network.compute(pair.getInput()).getData();
      for (int j = 0; j < output.length; j++) {
        sum += Math.pow(output[j] - pair.getIdeal().getData(j), 2);
      }
    }
    return sum / (2 * data.size());
  }

  @Override
  public double[] parameters() {
    double[] numbers = new double[net.parameterCount()];
    int next = 0;
    int[] sizes = net.sizes();
    for (int l = 0; l < 2; l++) {
      for (int j = 0; j < sizes[l + 1]; j++) {
        for (int k = 0; k < sizes[l]; k++) {
          numbers[next++] = network.getWeight(l, k, j);
        }
      }
      for (int j = 0; j < sizes[l + 1]; j++) {
        numbers[next++] = network.getWeight(l, sizes[l], j); // the bias is one more unit
      }
    }
    return numbers;
  }

  @Override
  public void parameters(double... numbers) {
    int next = 0;
    int[] sizes = net.sizes();
    for (int l = 0; l < 2; l++) {
      for (int j = 0; j < sizes[l + 1]; j++) {
        for (int k = 0; k < sizes[l]; k++) {
          network.setWeight(l, k, j, numbers[next++]);
        }
      }
      for (int j = 0; j < sizes[l + 1]; j++) {
        network.setWeight(l, sizes[l], j, numbers[next++]);
      }
    }
  }
}
