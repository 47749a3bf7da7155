package apart.nn;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * DeepLearning4J in float64; its threads are those of OpenMP, of which the script allows one.
 * Compiled only where Maven can get it, and found by its name.
 */
final class Dl4jRival implements Rival {
  private final MultiLayerNetwork network;
  private final List<DataSet> batches = new ArrayList<>();

  Dl4jRival(BenchTask task) {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
    Mlp net = task.net();
    int[] sizes = net.sizes();
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .updater(new Sgd(task.eta))
            .list()
            .layer(
                new DenseLayer.Builder()
                    .nIn(sizes[0])
                    .nOut(sizes[1])
                    .activation(activation(net.activation(1)))
                    .build())
            .layer(
                new OutputLayer.Builder(loss(net))
                    .nIn(sizes[1])
                    .nOut(sizes[2])
                    .activation(
                        net.loss() == Loss.SOFTMAX_CROSS_ENTROPY
                            ? org.nd4j.linalg.activations.Activation.SOFTMAX
                            : activation(net.activation(2)))
                    .build())
            .build();
    network = new MultiLayerNetwork(configuration);
    network.init();
    for (Dataset batch : task.batches()) {
      batches.add(new DataSet(rows(batch.x()), rows(batch.target())));
    }
    parameters(BenchTask.parameters(net));
  }

  private static INDArray rows(Matrix columns) {
    return Nd4j.create(columns.transpose().rows());
  }

  private static org.nd4j.linalg.activations.Activation activation(Activation ours) {
    return ours.equals(Activation.TANH)
        ? org.nd4j.linalg.activations.Activation.TANH
        : ours.equals(Activation.RELU)
            ? org.nd4j.linalg.activations.Activation.RELU
            : org.nd4j.linalg.activations.Activation.IDENTITY;
  }

  /** Its L2 is the sum of the squares; the weight of a half makes it ours. */
  private static ILossFunction loss(Mlp net) {
    return net.loss() == Loss.SOFTMAX_CROSS_ENTROPY
        ? new LossMCXENT(0, null)
        : new LossL2(Nd4j.create(new double[] {0.5}));
  }

  @Override
  public void epoch() {
    for (DataSet batch : batches) {
      network.fit(batch);
    }
  }

  @Override
  public void step() {
    network.fit(batches.get(0));
  }

  @Override
  public double loss() {
    return network.score(batches.get(0));
  }

  /** Layer by layer: its weights are stored column by column, a column per neuron; then biases. */
  @Override
  public double[] parameters() {
    return network.params().dup().data().asDouble();
  }

  @Override
  public void parameters(double... numbers) {
    network.setParams(Nd4j.create(numbers, new long[] {1, numbers.length}));
  }
}
