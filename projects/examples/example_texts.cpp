// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/examples/examples.hpp"

namespace netloom {

const std::vector<ExampleText> &exampleTexts()
{
    static const std::vector<ExampleText> texts = {
        {"two_moons", NL_TEXT("Two moons"), NL_TEXT("Two bent clouds of points that no straight line can part."),
         NL_TEXT("Press Start. The loss falls quickly at first while the network finds the best straight line, then more "
                 "slowly as the line bends between the moons. Then take the hidden layers out, so that only the last one is "
                 "left: the accuracy stays near 0.87, as far as a straight line gets."),
         NL_TEXT("The data set is as old as kernel methods; the form here is that of scikit-learn's make_moons."),
         NL_TEXT("The points are simulated by Netloom and free of any rights."),
         NL_TEXT(
             "Two inputs and little noise: real data are rarely so kind. A high accuracy here says nothing about others.")},
        {"spiral", NL_TEXT("Spiral"), NL_TEXT("Two arms wound around each other: easy to see, hard to learn."),
         NL_TEXT("Press Start. The loss falls slowly at first, since no simple bend helps; then the arms come apart within "
                 "some thirty epochs. With four units in each hidden layer it depends on the seed whether they do at all; "
                 "without hidden layers the accuracy stays near one half."),
         NL_TEXT(
             "Two intertwined spirals were set as a task for networks by Alexis Wieland and studied by Lang and Witbrock "
             "(Learning to tell two spirals apart, 1988)."),
         NL_TEXT("The points are simulated by Netloom and free of any rights."),
         NL_TEXT("The task is made to be hard for its size. Another seed can take twice as many epochs.")},
        {"article_toy", NL_TEXT("A logical toy"),
         NL_TEXT("Four rows, two weights and two biases: the smallest network that learns."),
         NL_TEXT("The inputs 1, 0, 1, 0 have the labels 1, 0, 1, 0. One hidden unit and one output unit, both sigmoid, "
                 "learn to pass the input on. After 100 epochs the loss has only fallen from 0.78 to 0.64 and every row is "
                 "still called 1, although the AUC says that the order is right already: two sigmoids in a row let little "
                 "of the gradient through. Ask for 300 epochs, and all four rows are right. There are only four numbers to "
                 "learn, so a row can be followed by hand."),
         NL_TEXT("A worked example of an introduction to neural networks in the sciences: Adam with a rate of 0.01, one row "
                 "at a time, 100 epochs, binary cross-entropy on probabilities."),
         NL_TEXT("The four rows are made by Netloom and free of any rights."),
         NL_TEXT("All four rows train and none is kept for testing, so nothing is said about new data. The loss takes "
                 "probabilities, because the network ends in a sigmoid; one that takes logits would be wrong here, and the "
                 "design checks would say so.")},
        {"physics", NL_TEXT("Signal and background"), NL_TEXT("Simulated collisions: find the signal in the background."),
         NL_TEXT(
             "Each row is an event with a few measured quantities. A small network learns how likely it is to be signal. "
             "Look at the AUC while it trains, then at precision and recall on the Evaluate page: what matters in a "
             "search is how much background a given share of the signal costs."),
         NL_TEXT("The example of an introduction to neural networks in particle physics: ten hidden units with ReLU, one "
                 "output that gives logits, Adam with a rate of 0.01, judged by AUC, precision and recall."),
         NL_TEXT("The events are simulated by Netloom from simple formulas and free of any rights."),
         NL_TEXT("This is no detector simulation: the quantities have the right shapes, not the right physics. Conclude "
                 "nothing about real searches from the numbers.")},
        {"solubility", NL_TEXT("Solubility of molecules"),
         NL_TEXT("A network that reads molecules as graphs learns how well they dissolve in water."),
         NL_TEXT(
             "Each row is a small molecule, as atoms and bonds. Press Start: each atom sums what its neighbours say, twice, "
             "and the sum over the atoms answers. Look at the parity plot on the Evaluate page. Then choose This row on the "
             "Explain page: groups that dissolve well, such as a hydroxyl, should raise the prediction, rings of carbon "
             "and halogens should lower it, as the formula behind the data has it."),
         NL_TEXT(
             "Delaney 2004, ESOL: estimating aqueous solubility directly from molecular structure, J. Chem. Inf. Comput. "
             "Sci. 44, 1000; the partition coefficient after Wildman and Crippen 1999."),
         NL_TEXT(
             "The molecules are drawn by a grammar of Netloom's, the values are computed by RDKit and a formula; both are "
             "free of any rights."),
         NL_TEXT("The solubility is computed and not measured: a network that hits it has learnt a formula, no more. The "
                 "molecules are simple ones; conclude nothing about drugs.")},
    };
    return texts;
}

std::string ExampleText::notes() const
{
    return seeing + "\n\nSource: " + source + "\n\nLicence: " + licence + "\n\nLimits: " + limits + "\n";
}

} // namespace netloom
