<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name />
        <message id="No {1} is called '{2}'. `netloom-run list {3}` names them all.">
            <source>No {1} is called '{2}'. `netloom-run list {3}` names them all.</source>
            <translation type="unfinished" />
        </message>
        <message id="No {1} is called '{2}'. Did you mean '{3}'? `netloom-run list {4}` names them all.">
            <source>No {1} is called '{2}'. Did you mean '{3}'? `netloom-run list {4}` names them all.</source>
            <translation type="unfinished" />
        </message>
        <message id="{1} takes {2}, not '{3}'. Did you mean '{4}'?">
            <source>{1} takes {2}, not '{3}'. Did you mean '{4}'?</source>
            <translation type="unfinished" />
        </message>
        <message id="{1} takes {2}, not '{3}'.">
            <source>{1} takes {2}, not '{3}'.</source>
            <translation type="unfinished" />
        </message>
        <message id="The setting '{1}' is missing.">
            <source>The setting '{1}' is missing.</source>
            <translation type="unfinished" />
        </message>
        <message id="The setting '{1}' must be {2}, not '{3}'.">
            <source>The setting '{1}' must be {2}, not '{3}'.</source>
            <translation type="unfinished" />
        </message>
        <message id="There is no such file. Check its name and folder.">
            <source>There is no such file. Check its name and folder.</source>
            <translation type="unfinished" />
        </message>
        <message id="The file cannot be read: {1}. Check its permissions and the disk.">
            <source>The file cannot be read: {1}. Check its permissions and the disk.</source>
            <translation type="unfinished" />
        </message>
        <message id="This is a folder. Name a file in it.">
            <source>This is a folder. Name a file in it.</source>
            <translation type="unfinished" />
        </message>
        <message id="This is not an ordinary file. Name a file with data.">
            <source>This is not an ordinary file. Name a file with data.</source>
            <translation type="unfinished" />
        </message>
        <message id="Unexpected end of the compressed data. The file was cut off; fetch it again.">
            <source>Unexpected end of the compressed data. The file was cut off; fetch it again.</source>
            <translation type="unfinished" />
        </message>
        <message id="The compressed data are damaged. Fetch the file again or unpack it first.">
            <source>The compressed data are damaged. Fetch the file again or unpack it first.</source>
            <translation type="unfinished" />
        </message>
        <message id="The work was stopped as you asked.">
            <source>The work was stopped as you asked.</source>
            <translation type="unfinished" />
        </message>
        <message id="{1} is no plug-in for Netloom. Remove it from the plug-in folder.">
            <source>{1} is no plug-in for Netloom. Remove it from the plug-in folder.</source>
            <translation type="unfinished" />
        </message>
        <message id="It was built for plug-in interface {1}; this Netloom has {2}. Install a version of the plug-in that fits.">
            <source>It was built for plug-in interface {1}; this Netloom has {2}. Install a version of the plug-in that fits.</source>
            <translation type="unfinished" />
        </message>
        <message id="Its metadata name no id. Ask its maker for a whole version.">
            <source>Its metadata name no id. Ask its maker for a whole version.</source>
            <translation type="unfinished" />
        </message>
        <message id="Another plug-in with the id {1} was found first: {2}.">
            <source>Another plug-in with the id {1} was found first: {2}.</source>
            <translation type="unfinished" />
        </message>
        <message id="It does not describe itself as the plug-in interface asks. Ask its maker for a whole version.">
            <source>It does not describe itself as the plug-in interface asks. Ask its maker for a whole version.</source>
            <translation type="unfinished" />
        </message>
        <message id="No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader.">
            <source>No reader knows this format. Netloom reads: {1}. Convert the file, or name a reader.</source>
            <translation type="unfinished" />
        </message>
        <message id="No file is named. Choose at least one.">
            <source>No file is named. Choose at least one.</source>
            <translation type="unfinished" />
        </message>
        <message id="No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is.">
            <source>No reader is called '{1}': its plug-in is not installed. `netloom-run list readers` names what there is.</source>
            <translation type="unfinished" />
        </message>
        <message id="The worker could not hand its result over: {1}. Free memory and try again.">
            <source>The worker could not hand its result over: {1}. Free memory and try again.</source>
            <translation type="unfinished" />
        </message>
        <message id="The worker process gave back data that contradict themselves. The plug-in is faulty; read the file with another reader.">
            <source>The worker process gave back data that contradict themselves. The plug-in is faulty; read the file with another reader.</source>
            <translation type="unfinished" />
        </message>
        <message id="The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install Netloom again, whole.">
            <source>The program netloom-worker is missing beside {1}; plug-ins cannot be used without it. Install Netloom again, whole.</source>
            <translation type="unfinished" />
        </message>
        <message id="The worker process cannot be started: {1}. Close other programs and try again.">
            <source>The worker process cannot be started: {1}. Close other programs and try again.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} used up its computing time. The file may be damaged; try another reader.">
            <source>The plug-in {1} used up its computing time. The file may be damaged; try another reader.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.">
            <source>The plug-in {1} crashed (signal {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.">
            <source>The plug-in {1} ended without an answer (code {2}). The file may be damaged, or the plug-in is faulty; nothing else was touched.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another reader.">
            <source>The plug-in {1} has said nothing for {2} s and was ended. The file may be damaged; try another reader.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} talks without end and was ended.">
            <source>The plug-in {1} talks without end and was ended.</source>
            <translation type="unfinished" />
        </message>
        <message id="The plug-in {1} does not keep to the plug-in interface. Ask its maker for a version that does.">
            <source>The plug-in {1} does not keep to the plug-in interface. Ask its maker for a version that does.</source>
            <translation type="unfinished" />
        </message>
        <message id="Medicine">
            <source>Medicine</source>
            <translation type="unfinished" />
        </message>
        <message id="Medical tables with their units and classes, and splits by patient.">
            <source>Medical tables with their units and classes, and splits by patient.</source>
            <translation type="unfinished" />
        </message>
        <message id="Medical table">
            <source>Medical table</source>
            <translation type="unfinished" />
        </message>
        <message id="CSV and TSV tables of patients. Known sets (Wisconsin breast cancer, Cleveland heart disease, Parkinson's voice) get their columns, units and classes; a patient column keeps each patient on one side of the split.">
            <source>CSV and TSV tables of patients. Known sets (Wisconsin breast cancer, Cleveland heart disease, Parkinson's voice) get their columns, units and classes; a patient column keeps each patient on one side of the split.</source>
            <translation type="unfinished" />
        </message>
        <message id="Heart disease, Cleveland">
            <source>Heart disease, Cleveland</source>
            <translation type="unfinished" />
        </message>
        <message id="Detrano and others 1989, UCI Machine Learning Repository, CC BY 4.0. Patients sent for angiography at one clinic; not a sample of the population.">
            <source>Detrano and others 1989, UCI Machine Learning Repository, CC BY 4.0. Patients sent for angiography at one clinic; not a sample of the population.</source>
            <translation type="unfinished" />
        </message>
        <message id="Age at examination.">
            <source>Age at examination.</source>
            <translation type="unfinished" />
        </message>
        <message id="1 or male, 0 or female.">
            <source>1 or male, 0 or female.</source>
            <translation type="unfinished" />
        </message>
        <message id="Chest pain: 1 typical angina, 2 atypical angina, 3 not anginal, 4 none.">
            <source>Chest pain: 1 typical angina, 2 atypical angina, 3 not anginal, 4 none.</source>
            <translation type="unfinished" />
        </message>
        <message id="Resting blood pressure on admission.">
            <source>Resting blood pressure on admission.</source>
            <translation type="unfinished" />
        </message>
        <message id="Serum cholesterol.">
            <source>Serum cholesterol.</source>
            <translation type="unfinished" />
        </message>
        <message id="Fasting blood sugar over 120 mg/dl: 1 or t is yes.">
            <source>Fasting blood sugar over 120 mg/dl: 1 or t is yes.</source>
            <translation type="unfinished" />
        </message>
        <message id="Resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy.">
            <source>Resting ECG: 0 normal, 1 ST-T abnormality, 2 left ventricular hypertrophy.</source>
            <translation type="unfinished" />
        </message>
        <message id="Highest heart rate reached in the exercise test.">
            <source>Highest heart rate reached in the exercise test.</source>
            <translation type="unfinished" />
        </message>
        <message id="Angina brought on by exercise: 1 or yes.">
            <source>Angina brought on by exercise: 1 or yes.</source>
            <translation type="unfinished" />
        </message>
        <message id="ST depression under exercise relative to rest.">
            <source>ST depression under exercise relative to rest.</source>
            <translation type="unfinished" />
        </message>
        <message id="Slope of the peak exercise ST segment: 1 up, 2 flat, 3 down.">
            <source>Slope of the peak exercise ST segment: 1 up, 2 flat, 3 down.</source>
            <translation type="unfinished" />
        </message>
        <message id="Major vessels coloured by fluoroscopy, 0 to 3.">
            <source>Major vessels coloured by fluoroscopy, 0 to 3.</source>
            <translation type="unfinished" />
        </message>
        <message id="Thallium scan: 3 normal, 6 fixed defect, 7 reversible defect.">
            <source>Thallium scan: 3 normal, 6 fixed defect, 7 reversible defect.</source>
            <translation type="unfinished" />
        </message>
        <message id="Angiographic state: 0 or &lt;50 is less than 50 % narrowing; everything else is disease.">
            <source>Angiographic state: 0 or &lt;50 is less than 50 % narrowing; everything else is disease.</source>
            <translation type="unfinished" />
        </message>
        <message id="Parkinson's disease from voice">
            <source>Parkinson's disease from voice</source>
            <translation type="unfinished" />
        </message>
        <message id="Little and others 2009, UCI Machine Learning Repository, CC BY 4.0. Six or seven recordings each of 31 people: rows of one person must not stand on both sides of a split.">
            <source>Little and others 2009, UCI Machine Learning Repository, CC BY 4.0. Six or seven recordings each of 31 people: rows of one person must not stand on both sides of a split.</source>
            <translation type="unfinished" />
        </message>
        <message id="Average vocal fundamental frequency.">
            <source>Average vocal fundamental frequency.</source>
            <translation type="unfinished" />
        </message>
        <message id="Highest vocal fundamental frequency.">
            <source>Highest vocal fundamental frequency.</source>
            <translation type="unfinished" />
        </message>
        <message id="Lowest vocal fundamental frequency.">
            <source>Lowest vocal fundamental frequency.</source>
            <translation type="unfinished" />
        </message>
        <message id="Variation of the period from cycle to cycle.">
            <source>Variation of the period from cycle to cycle.</source>
            <translation type="unfinished" />
        </message>
        <message id="Relative average perturbation of the period.">
            <source>Relative average perturbation of the period.</source>
            <translation type="unfinished" />
        </message>
        <message id="Five-point perturbation quotient of the period.">
            <source>Five-point perturbation quotient of the period.</source>
            <translation type="unfinished" />
        </message>
        <message id="Average difference of differences between periods.">
            <source>Average difference of differences between periods.</source>
            <translation type="unfinished" />
        </message>
        <message id="Variation of the amplitude from cycle to cycle.">
            <source>Variation of the amplitude from cycle to cycle.</source>
            <translation type="unfinished" />
        </message>
        <message id="Three-point amplitude perturbation quotient.">
            <source>Three-point amplitude perturbation quotient.</source>
            <translation type="unfinished" />
        </message>
        <message id="Five-point amplitude perturbation quotient.">
            <source>Five-point amplitude perturbation quotient.</source>
            <translation type="unfinished" />
        </message>
        <message id="Eleven-point amplitude perturbation quotient.">
            <source>Eleven-point amplitude perturbation quotient.</source>
            <translation type="unfinished" />
        </message>
        <message id="Average difference of differences between amplitudes.">
            <source>Average difference of differences between amplitudes.</source>
            <translation type="unfinished" />
        </message>
        <message id="Noise to tone ratio.">
            <source>Noise to tone ratio.</source>
            <translation type="unfinished" />
        </message>
        <message id="Harmonics to noise ratio.">
            <source>Harmonics to noise ratio.</source>
            <translation type="unfinished" />
        </message>
        <message id="1 is Parkinson's disease, 0 is healthy.">
            <source>1 is Parkinson's disease, 0 is healthy.</source>
            <translation type="unfinished" />
        </message>
        <message id="Recurrence period density entropy.">
            <source>Recurrence period density entropy.</source>
            <translation type="unfinished" />
        </message>
        <message id="Exponent of the detrended fluctuation analysis.">
            <source>Exponent of the detrended fluctuation analysis.</source>
            <translation type="unfinished" />
        </message>
        <message id="Non-linear measure of the fundamental frequency's variation.">
            <source>Non-linear measure of the fundamental frequency's variation.</source>
            <translation type="unfinished" />
        </message>
        <message id="Correlation dimension.">
            <source>Correlation dimension.</source>
            <translation type="unfinished" />
        </message>
        <message id="Pitch period entropy.">
            <source>Pitch period entropy.</source>
            <translation type="unfinished" />
        </message>
        <message id="Distance from the nucleus' centre to points on its perimeter; the publisher states no unit.">
            <source>Distance from the nucleus' centre to points on its perimeter; the publisher states no unit.</source>
            <translation type="unfinished" />
        </message>
        <message id="Standard deviation of the grey values inside the nucleus.">
            <source>Standard deviation of the grey values inside the nucleus.</source>
            <translation type="unfinished" />
        </message>
        <message id="Length of the nucleus' outline; the publisher states no unit.">
            <source>Length of the nucleus' outline; the publisher states no unit.</source>
            <translation type="unfinished" />
        </message>
        <message id="Area of the nucleus; the publisher states no unit.">
            <source>Area of the nucleus; the publisher states no unit.</source>
            <translation type="unfinished" />
        </message>
        <message id="Local variation of the radius lengths.">
            <source>Local variation of the radius lengths.</source>
            <translation type="unfinished" />
        </message>
        <message id="Perimeter squared over area, minus 1.">
            <source>Perimeter squared over area, minus 1.</source>
            <translation type="unfinished" />
        </message>
        <message id="How deep the concave parts of the outline are.">
            <source>How deep the concave parts of the outline are.</source>
            <translation type="unfinished" />
        </message>
        <message id="Number of concave parts of the outline, scaled.">
            <source>Number of concave parts of the outline, scaled.</source>
            <translation type="unfinished" />
        </message>
        <message id="Difference in length between lines perpendicular to the longest axis.">
            <source>Difference in length between lines perpendicular to the longest axis.</source>
            <translation type="unfinished" />
        </message>
        <message id="Coastline approximation of the outline, minus 1.">
            <source>Coastline approximation of the outline, minus 1.</source>
            <translation type="unfinished" />
        </message>
        <message id="Number of the sample.">
            <source>Number of the sample.</source>
            <translation type="unfinished" />
        </message>
        <message id="M is malignant, B is benign.">
            <source>M is malignant, B is benign.</source>
            <translation type="unfinished" />
        </message>
        <message id="Breast cancer Wisconsin (diagnostic)">
            <source>Breast cancer Wisconsin (diagnostic)</source>
            <translation type="unfinished" />
        </message>
        <message id="Street, Wolberg and Mangasarian 1993, UCI Machine Learning Repository, CC BY 4.0. Nuclei on digitised images of fine-needle aspirates from one hospital.">
            <source>Street, Wolberg and Mangasarian 1993, UCI Machine Learning Repository, CC BY 4.0. Nuclei on digitised images of fine-needle aspirates from one hospital.</source>
            <translation type="unfinished" />
        </message>
        <message id="It cannot be loaded: {1}.">
            <source>It cannot be loaded: {1}.</source>
            <translation type="unfinished" />
        </message>
        <message id="It does not implement the interface {1}. Rebuild it against this Netloom.">
            <source>It does not implement the interface {1}. Rebuild it against this Netloom.</source>
            <translation type="unfinished" />
        </message>
        <message id="It does not offer '{1}', which its metadata promise.">
            <source>It does not offer '{1}', which its metadata promise.</source>
            <translation type="unfinished" />
        </message>
        <message id="Reading needs more memory than a reader may take. Read a smaller part of the file.">
            <source>Reading needs more memory than a reader may take. Read a smaller part of the file.</source>
            <translation type="unfinished" />
        </message>
        <message id="It failed: {1}.">
            <source>It failed: {1}.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
