<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
    <context>
        <name>HistogramPlot</name>
        <message>
            <source>The histogram of the chosen column appears here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Histogram of %1 rows from %2 to %3 %4; most rows lie near %5</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ParamEditor</name>
        <message>
            <source>on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Default: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ParamForm</name>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the settings that are rarely changed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Plot</name>
        <message>
            <source>Fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save picture (PNG)...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save drawing (SVG)...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save drawing (PDF)...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save numbers (CSV)...</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RunController</name>
        <message>
            <source>A run is going on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open data or an example first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a target column on the Data page first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data are still being prepared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The data are not loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is not enough memory for this network and batch size. Make either smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run broke off: %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>netloom</name>
        <message>
            <source>Histogram</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
