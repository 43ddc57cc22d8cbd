<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
    <context>
        <name>GraphEdit</name>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>repeat %1 %n times</source>
            <translation>
                <numerusform>repeat %1 %n time</numerusform>
                <numerusform>repeat %1 %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeftOutRows</name>
        <message numerus="yes">
            <source>leave out %Ln rows</source>
            <translation>
                <numerusform>leave out %Ln row</numerusform>
                <numerusform>leave out %Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows are left out by hand</source>
            <translation>
                <numerusform>%Ln row is left out by hand</numerusform>
                <numerusform>%Ln rows are left out by hand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows are left out: they stand in %1, too</source>
            <translation>
                <numerusform>%Ln row is left out: it stands in %1, too</numerusform>
                <numerusform>%Ln rows are left out: they stand in %1, too</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NodeLook</name>
        <message numerus="yes">
            <source>up to %Ln tokens</source>
            <translation>
                <numerusform>up to %Ln token</numerusform>
                <numerusform>up to %Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln features</source>
            <translation>
                <numerusform>%Ln feature</numerusform>
                <numerusform>%Ln features</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n classes</source>
            <translation>
                <numerusform>%n class</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yes-or-no answers</source>
            <translation>
                <numerusform>%n yes-or-no answer</numerusform>
                <numerusform>%n yes-or-no answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n values</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message numerus="yes">
            <source>%Ln values are missing in %1</source>
            <translation>
                <numerusform>%Ln value is missing in %1</numerusform>
                <numerusform>%Ln values are missing in %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln columns</source>
            <translation>
                <numerusform>%Ln column</numerusform>
                <numerusform>%Ln columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows compared</source>
            <translation>
                <numerusform>%Ln row compared</numerusform>
                <numerusform>%Ln rows compared</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::ApplyPage</name>
        <message numerus="yes">
            <source>Ensemble of %n networks</source>
            <translation>
                <numerusform>Ensemble of %n network</numerusform>
                <numerusform>Ensemble of %n networks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that cannot be used</source>
            <translation>
                <numerusform>%n that cannot be used</numerusform>
                <numerusform>%n that cannot be used</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::BarPlot</name>
        <message numerus="yes">
            <source>%n bars; the longest is %1 with %2</source>
            <translation>
                <numerusform>%n bar: %1 with %2</numerusform>
                <numerusform>%n bars; the longest is %1 with %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::CalibrationPlot</name>
        <message numerus="yes">
            <source>calibration in %n bins; the observed share strays from the predicted one by at most %1</source>
            <translation>
                <numerusform>calibration in %n bin; the observed share strays from the predicted one by at most %1</numerusform>
                <numerusform>calibration in %n bins; the observed share strays from the predicted one by at most %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::ColumnsDock</name>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::CrossValidationDialog</name>
        <message numerus="yes">
            <source>%1 %2, standard deviation %3, over %Ln folds</source>
            <translation>
                <numerusform>%1 %2, standard deviation %3, over %Ln fold</numerusform>
                <numerusform>%1 %2, standard deviation %3, over %Ln folds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::DataPage</name>
        <message numerus="yes">
            <source>%Ln rows used</source>
            <translation>
                <numerusform>%Ln row used</numerusform>
                <numerusform>%Ln rows used</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::DesignCheckDialog</name>
        <message numerus="yes">
            <source>%Ln more can be seen at their nodes; many go when the first ones are mended.</source>
            <translation>
                <numerusform>%Ln more can be seen at its node; it may go when the first ones are mended.</numerusform>
                <numerusform>%Ln more can be seen at their nodes; many go when the first ones are mended.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::DrawPointsDialog</name>
        <message numerus="yes">
            <source>%Ln points</source>
            <translation>
                <numerusform>%Ln point</numerusform>
                <numerusform>%Ln points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::DrawingPlane</name>
        <message numerus="yes">
            <source>%Ln points; the cursor is at %1, %2</source>
            <translation>
                <numerusform>%Ln point; the cursor is at %1, %2</numerusform>
                <numerusform>%Ln points; the cursor is at %1, %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::EnsembleDialog</name>
        <message numerus="yes">
            <source>%n networks are trained and kept. Evaluate and Apply now give their mean, and how far they disagree.</source>
            <translation>
                <numerusform>%n network is trained and kept. Evaluate and Apply now give its answers.</numerusform>
                <numerusform>%n networks are trained and kept. Evaluate and Apply now give their mean, and how far they disagree.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::EvaluatePage</name>
        <message numerus="yes">
            <source>%1: %n rows of other data</source>
            <translation>
                <numerusform>%1: %n row of other data</numerusform>
                <numerusform>%1: %n rows of other data</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Training part: the %n rows that the network learnt from</source>
            <translation>
                <numerusform>Training part: the %n row that the network learnt from</numerusform>
                <numerusform>Training part: the %n rows that the network learnt from</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Validation part: %n rows that chose the best epoch</source>
            <translation>
                <numerusform>Validation part: %n row that chose the best epoch</numerusform>
                <numerusform>Validation part: %n rows that chose the best epoch</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Test part: %n rows never seen in training</source>
            <translation>
                <numerusform>Test part: %n row never seen in training</numerusform>
                <numerusform>Test part: %n rows never seen in training</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ensemble of %n networks</source>
            <translation>
                <numerusform>Ensemble of %n network</numerusform>
                <numerusform>Ensemble of %n networks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::EvaluationView</name>
        <message numerus="yes">
            <source>mean of %n targets</source>
            <translation>
                <numerusform>mean of %n target</numerusform>
                <numerusform>mean of %n targets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n classes</source>
            <translation>
                <numerusform>%n class</numerusform>
                <numerusform>%n classes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::ExplainPage</name>
        <message numerus="yes">
            <source>%1 · measured on %n rows, each column shuffled %2 times</source>
            <translation>
                <numerusform>%1 · measured on %n row, each column shuffled %2 times</numerusform>
                <numerusform>%1 · measured on %n rows, each column shuffled %2 times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n columns could be shuffled without a harm that stands out.</source>
            <translation>
                <numerusform>%n column could be shuffled without a harm that stands out.</numerusform>
                <numerusform>%n columns could be shuffled without a harm that stands out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::MapPanel</name>
        <message numerus="yes">
            <source>%n columns of numbers</source>
            <translation>
                <numerusform>%n column of numbers</numerusform>
                <numerusform>%n columns of numbers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::NetworkSummary</name>
        <message numerus="yes">
            <source>%1 in, %n yes-or-no answers</source>
            <translation>
                <numerusform>%1 in, %n yes-or-no answer</numerusform>
                <numerusform>%1 in, %n yes-or-no answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 in, %n values</source>
            <translation>
                <numerusform>%1 in, one value</numerusform>
                <numerusform>%1 in, %n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::ParityPlot</name>
        <message numerus="yes">
            <source>predicted over actual values of %n rows, from %1 to %2</source>
            <translation>
                <numerusform>predicted over actual value of %n row, from %1 to %2</numerusform>
                <numerusform>predicted over actual values of %n rows, from %1 to %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::PluginDetails</name>
        <message numerus="yes">
            <source>It has failed %Ln times while it read a file. The last time: %1</source>
            <translation>
                <numerusform>It has failed %Ln time while it read a file. The last time: %1</numerusform>
                <numerusform>It has failed %Ln times while it read a file. The last time: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::PublicSetView</name>
        <message numerus="yes">
            <source>%1 in %n files</source>
            <translation>
                <numerusform>%1 in %n file</numerusform>
                <numerusform>%1 in %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::RecipeDock</name>
        <message numerus="yes">
            <source>All %Ln epochs are done.</source>
            <translation>
                <numerusform>The one epoch is done.</numerusform>
                <numerusform>All %Ln epochs are done.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped early after %Ln epochs: the validation loss no longer fell.</source>
            <translation>
                <numerusform>Stopped early after %Ln epoch: the validation loss no longer fell.</numerusform>
                <numerusform>Stopped early after %Ln epochs: the validation loss no longer fell.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %Ln epochs: the wanted training loss is reached.</source>
            <translation>
                <numerusform>Stopped after %Ln epoch: the wanted training loss is reached.</numerusform>
                <numerusform>Stopped after %Ln epochs: the wanted training loss is reached.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped by hand after %Ln epochs.</source>
            <translation>
                <numerusform>Stopped by hand after %Ln epoch.</numerusform>
                <numerusform>Stopped by hand after %Ln epochs.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::ResidualPlot</name>
        <message numerus="yes">
            <source>residuals of %n rows; on average %1</source>
            <translation>
                <numerusform>residual of %n row; on average %1</numerusform>
                <numerusform>residuals of %n rows; on average %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::SelectionSummary</name>
        <message numerus="yes">
            <source>%n nodes</source>
            <translation>
                <numerusform>%n node</numerusform>
                <numerusform>%n nodes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::SettingsWork</name>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>After %n seconds</source>
            <translation>
                <numerusform>After %n second</numerusform>
                <numerusform>After %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::StatusBar</name>
        <message numerus="yes">
            <source>Training on %n threads</source>
            <translation>
                <numerusform>Training on %n thread</numerusform>
                <numerusform>Training on %n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows of data</source>
            <translation>
                <numerusform>%Ln row of data</numerusform>
                <numerusform>%Ln rows of data</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln parameters</source>
            <translation>
                <numerusform>%Ln parameter</numerusform>
                <numerusform>%Ln parameters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>netloom::TaskAndSplit</name>
        <message numerus="yes">
            <source>%n columns</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n yes-or-no answers</source>
            <translation>
                <numerusform>%n yes-or-no answer</numerusform>
                <numerusform>%n yes-or-no answers</numerusform>
            </translation>
        </message>
    </context>
</TS>
