package apart.literature;

import static apart.literature.Backing.BOTH;
import static apart.literature.Backing.MEASURED;
import static apart.literature.Backing.QUOTED;

import java.util.List;

/**
 * The works themselves, by year. "Measured" stands only where a lesson or a test of Apart computes
 * the figure, "derived" only where {@code theorems()} has the proof.
 */
final class Works {
  private Works() {}

  private static Paper work(
      String who, int year, String title, String where, String gives, String lesson, Backing how) {
    return new Paper(who, year, title, where, gives, lesson, how);
  }

  static List<Paper> all() {
    return List.of(
        work(
            "Rumelhart, Hinton, Williams",
            1986,
            "Learning internal representations by error propagation",
            "Parallel Distributed Processing 1, chapter 8, 318-362",
            "Equal weights can never learn unequal ones; the cure is a small random start. (That"
                + " they never return to equal is too strong: see together.)",
            "twins",
            BOTH),
        work(
            "Hecht-Nielsen",
            1990,
            "On the algebraic structure of feedforward network weight spaces",
            "in Eckmiller (ed.), Advanced Neural Computers, 129-135",
            "The symmetry of a layer: each permutation and, with tanh, each change of signs of H"
                + " neurons gives the same function, H! 2^H weights in all.",
            "layer",
            BOTH),
        work(
            "Sussmann",
            1992,
            "Uniqueness of the weights for minimal feedforward nets with a given input-output map",
            "Neural Networks 5(4), 589-593",
            "With tanh there are no other weights of one function, unless a neuron is superfluous.",
            "same",
            QUOTED),
        work(
            "Chen, Lu, Hecht-Nielsen",
            1993,
            "On the geometry of feedforward neural network error surfaces",
            "Neural Computation 5(6), 910-927",
            "Every minimum repeats H! 2^H times: all of them fit into one cone of the weights.",
            "layer",
            QUOTED),
        work(
            "Auer, Herbster, Warmuth",
            1995,
            "Exponentially many local minima for single neurons",
            "NIPS 8",
            "Even one sigmoid neuron can have very many minima: a regression has one.",
            "regressions",
            QUOTED),
        work(
            "Biehl, Schwarze",
            1995,
            "Learning by on-line gradient descent",
            "Journal of Physics A 28(3), 643-656",
            "The first theory of a committee that learns example by example, of two erf neurons.",
            "",
            QUOTED),
        work(
            "Saad, Solla",
            1995,
            "Exact solution for on-line learning in multilayer neural networks",
            "Physical Review Letters 74(21), 4337-4340; Physical Review E 52(4), 4225-4243",
            "Exact equations of a committee's learning: the plateau where all neurons agree, the"
                + " escape from it, and who specialises.",
            "",
            MEASURED),
        work(
            "West, Saad, Nabney",
            1996,
            "The learning dynamics of a universal approximator",
            "NIPS 9, 288-294",
            "With biases and outgoing weights, the plateau of equal neurons may attract.",
            "together",
            QUOTED),
        work(
            "Fukumizu, Amari",
            2000,
            "Local minima and plateaus in hierarchical structures of multilayer perceptrons",
            "Neural Networks 13(3), 317-327",
            "A resting net of H - 1 neurons is a line of resting nets of H: a minimum of the"
                + " larger, or a saddle and plateau, by the sign of one matrix.",
            "plateau",
            BOTH),
        work(
            "Wei, Zhang, Cousseau, Ozeki, Amari",
            2008,
            "Dynamics of learning near singularities in layered networks",
            "Neural Computation 20(3), 813-843",
            "How training moves near those lines, which attract in part.",
            "plateau",
            QUOTED),
        work(
            "Glorot, Bengio",
            2010,
            "Understanding the difficulty of training deep feedforward neural networks",
            "AISTATS, PMLR 9, 249-256",
            "A variance of 2 / (in + out) at the start keeps signals of one size through layers:"
                + " the scale of the small start, not its symmetry.",
            "",
            QUOTED),
        work(
            "Saxe, McClelland, Ganguli",
            2014,
            "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks",
            "ICLR, arXiv:1312.6120",
            "Plateaus and sudden learning in deep linear nets: no non-linear neuron is needed.",
            "one-by-one",
            MEASURED),
        work(
            "He, Zhang, Ren, Sun",
            2015,
            "Delving deep into rectifiers",
            "ICCV, 1026-1034",
            "A variance of 2 / in for relu.",
            "",
            QUOTED),
        work(
            "Telgarsky",
            2016,
            "Benefits of depth in neural networks",
            "COLT",
            "There are functions that few neurons in many layers have, and in few layers only very"
                + " many: depth.",
            "",
            QUOTED),
        work(
            "Eldan, Shamir",
            2016,
            "The power of depth for feedforward neural networks",
            "COLT",
            "A simple function of three layers that two need exponentially many neurons for: depth.",
            "",
            QUOTED),
        work(
            "Goodfellow, Bengio, Courville",
            2016,
            "Deep Learning, section 8.4",
            "MIT Press",
            "To break the symmetry is the only property of a start that is known for certain.",
            "twins",
            MEASURED),
        work(
            "Lillicrap, Cownden, Tweed, Akerman",
            2016,
            "Random synaptic feedback weights support error backpropagation for deep learning",
            "Nature Communications 7, 13276",
            "Wrong weights on the way back still train: a loss that falls proves no gradient.",
            "backprop",
            MEASURED),
        work(
            "Chizat, Bach",
            2018,
            "On the global convergence of gradient descent for over-parameterized models",
            "NeurIPS, arXiv:1805.09545",
            "Of infinitely many neurons only the distribution counts; spread out, it converges.",
            "",
            QUOTED),
        work(
            "Mei, Montanari, Nguyen",
            2018,
            "A mean field view of the landscape of two-layer neural networks",
            "PNAS 115(33), E7665",
            "The same for noisy gradient descent in the limit of infinite width.",
            "",
            QUOTED),
        work(
            "Maennel, Bousquet, Gelly",
            2018,
            "Gradient descent quantizes ReLU network features",
            "arXiv:1803.08367",
            "From a small start relu neurons gather in few directions before they learn.",
            "",
            QUOTED),
        work(
            "Chizat, Oyallon, Bach",
            2019,
            "On lazy training in differentiable programming",
            "NeurIPS, arXiv:1812.07956",
            "A large start learns without its neurons moving much: no specialisation.",
            "",
            QUOTED),
        work(
            "Brea, Simsek, Illing, Gerstner",
            2019,
            "Weight-space symmetry in deep networks gives rise to permutation saddles",
            "arXiv:1907.02911",
            "Between two minima that differ in an order of neurons lies a saddle of twins.",
            "plateau",
            QUOTED),
        work(
            "Tsutsui",
            2020,
            "Center manifold analysis of plateau phenomena caused by degeneration of three-layer"
                + " perceptron",
            "Neural Computation 32(4), 683-710",
            "Why near-twins are drawn to a part of their line before they leave: the plateau.",
            "plateau",
            QUOTED),
        work(
            "Blumenfeld, Gilboa, Soudry",
            2020,
            "Beyond signal propagation: is feature diversity necessary in deep neural network"
                + " initialization?",
            "ICML, arXiv:2007.01038",
            "Nets whose neurons start equal do train, parted by rounding on a graphics card.",
            "ulp",
            QUOTED),
        work(
            "Luo, Xu, Ma, Zhang",
            2021,
            "Phase diagram for two-layer ReLU neural networks at infinite-width limit",
            "JMLR 22(71)",
            "How large a start may be before its neurons stop gathering in few directions.",
            "",
            QUOTED),
        work(
            "Simsek, Ged, Jacot and others",
            2021,
            "Geometry of the loss landscape in overparameterized neural networks: symmetries and"
                + " invariances",
            "ICML, PMLR 139, 9722-9732, arXiv:2105.12221",
            "Counts the saddles that symmetry makes; a spare neuron connects all minima.",
            "",
            QUOTED),
        work(
            "Zhou, Zhou, Luo, Zhang, Xu",
            2022,
            "Towards understanding the condensation of neural networks at initial training",
            "NeurIPS, arXiv:2105.11686",
            "A small start condenses on at most twice as many directions as the activation"
                + " function's multiplicity.",
            "",
            QUOTED),
        work(
            "Entezari, Sedghi, Saukh, Neyshabur",
            2022,
            "The role of permutation invariance in linear mode connectivity of neural networks",
            "ICLR, arXiv:2110.06296",
            "A conjecture: two trained nets lie in one valley, once a permutation is undone.",
            "same",
            MEASURED),
        work(
            "Ainsworth, Hayase, Srinivasa",
            2023,
            "Git Re-Basin: merging models modulo permutation symmetries",
            "ICLR, arXiv:2209.04836",
            "Ways to find that permutation, and a net for which there is none.",
            "same",
            MEASURED),
        work(
            "Chen, Kunin, Yamamura, Ganguli",
            2023,
            "Stochastic collapse: how gradient noise attracts SGD dynamics towards simpler"
                + " subnetworks",
            "NeurIPS, arXiv:2306.04251",
            "Gradient noise pulls neurons onto twins and dead neurons, even where they repel.",
            "",
            QUOTED),
        work(
            "Gromov",
            2023,
            "Grokking modular arithmetic",
            "arXiv:2301.02679",
            "A net with squares learns sums modulo p by waves, one a neuron, long after it fits.",
            "",
            QUOTED),
        work(
            "Chen, Lau, Mendel, Wei, Murfet",
            2023,
            "Dynamical versus Bayesian phase transitions in a toy model of superposition",
            "arXiv:2310.06301",
            "Features that share too few neurons lie as polygons, which are critical points.",
            "",
            QUOTED),
        work(
            "Ziyin",
            2024,
            "Symmetry induces structure and constraint of learning",
            "ICML, arXiv:2309.16932",
            "With enough weight decay or noise each mirror symmetry becomes a constraint; that of"
                + " a permutation: equal neurons.",
            "",
            QUOTED),
        work(
            "Lim, Putterman, Walters, Maron, Jegelka",
            2024,
            "The empirical impact of neural parameter symmetries, or lack thereof",
            "NeurIPS, arXiv:2405.20231",
            "Frozen weights take the symmetry away, and with it what it does.",
            "different",
            MEASURED),
        work(
            "Ziyin, Xu, Chuang",
            2025,
            "Remove symmetries to control model expressivity and improve optimization",
            "ICLR, arXiv:2408.15495",
            "A fixed number per weight, with weight decay, takes every symmetry away.",
            "different",
            MEASURED),
        work(
            "Zhan, Li, Wu",
            2025,
            "Analyzing the role of permutation invariance in linear mode connectivity",
            "arXiv:2503.06001",
            "How the barrier between two nets, matched by permutation, falls with their width.",
            "",
            QUOTED),
        work(
            "Xu, Zhang, Zhou",
            2025,
            "An overview of condensation phenomenon in deep learning",
            "arXiv:2504.09484",
            "Neurons of a small start gather in few directions, then fan out one group at a time.",
            "",
            QUOTED),
        work(
            "Kunin, Marchetti, Chen and others",
            2025,
            "Alternating gradient flows: a theory of feature learning in two-layer neural networks",
            "arXiv:2506.06489",
            "From a tiny start neurons wake one by one, at times that a formula gives.",
            "one-by-one",
            MEASURED),
        work(
            "Martinelli, Van Meegen, Simsek and others",
            2025,
            "Flat channels to infinity in neural loss landscapes",
            "arXiv:2506.14951",
            "Two neurons may become twins in what goes in while their ways out go to plus and minus"
                + " infinity: together a new kind of neuron.",
            "",
            QUOTED),
        work(
            "Zhang, Saxe, Latham",
            2026,
            "Saddle-to-saddle dynamics explains a simplicity bias",
            "ICLR, arXiv:2512.20607",
            "Nets of few neurons are saddles of wider ones: training stays near twins, then adds a"
                + " neuron, and again.",
            "one-by-one",
            MEASURED));
  }
}
