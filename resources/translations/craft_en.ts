<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Lab</name>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 pair</numerusform>
                <numerusform>%1 pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 target token(s)</source>
            <translation>
                <numerusform>%1 target token</numerusform>
                <numerusform>%1 target tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SizeChart</name>
        <message numerus="yes">
            <source>%1 (%n pair(s))</source>
            <translation>
                <numerusform>%1 (%n pair)</numerusform>
                <numerusform>%1 (%n pairs)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ClusterChart</name>
        <message numerus="yes">
            <source>%1, %n cluster(s). Largest by %2: cluster %3, %4, with %5.</source>
            <extracomment>%1 "Cluster sizes", %2 "Validation", %3 number of the cluster, %4 its title, %5 "4.2 %"</extracomment>
            <translation>
                <numerusform>%1, %n cluster. Largest by %2: cluster %3, %4, with %5.</numerusform>
                <numerusform>%1, %n clusters. Largest by %2: cluster %3, %4, with %5.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) selected.</source>
            <translation>
                <numerusform>%n cluster selected.</numerusform>
                <numerusform>%n clusters selected.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::ExportDialog</name>
        <message numerus="yes">
            <source>%1
⚠ %n pair(s) change to fit: %2</source>
            <translation>
                <numerusform>%1
⚠ %n pair changes to fit: %2</numerusform>
                <numerusform>%1
⚠ %n pairs change to fit: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) will be written, about %1</source>
            <translation>
                <numerusform>%n pair will be written, about %1</numerusform>
                <numerusform>%n pairs will be written, about %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) are left out because a side is empty</source>
            <translation>
                <numerusform>%n pair is left out because a side is empty</numerusform>
                <numerusform>%n pairs are left out because a side is empty</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n pair(s) to %1
SHA-256 of the manifest %2</source>
            <translation>
                <numerusform>Wrote %n pair to %1
SHA-256 of the manifest %2</numerusform>
                <numerusform>Wrote %n pairs to %1
SHA-256 of the manifest %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n pair(s) to %1</source>
            <translation>
                <numerusform>Wrote %n pair to %1</numerusform>
                <numerusform>Wrote %n pairs to %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::InspectorPanel</name>
        <message numerus="yes">
            <source>%n time(s) in the pool</source>
            <translation>
                <numerusform>%n time in the pool</numerusform>
                <numerusform>%n times in the pool</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Lab</name>
        <message numerus="yes">
            <source>%n cell(s) to run</source>
            <translation>
                <numerusform>%n cell to run</numerusform>
                <numerusform>%n cells to run</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n cell(s) are there</source>
            <translation>
                <numerusform>The one cell is there</numerusform>
                <numerusform>All %n cells are there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n cell(s) are there</source>
            <translation>
                <numerusform>%1 of %n cell is there</numerusform>
                <numerusform>%1 of %n cells are there</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabForm</name>
        <message numerus="yes">
            <source>%1 pair(s)</source>
            <translation>
                <numerusform>%1 pair</numerusform>
                <numerusform>%1 pairs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::LabTableModel</name>
        <message numerus="yes">
            <source>%n seed(s) so far</source>
            <translation>
                <numerusform>%n seed so far</numerusform>
                <numerusform>%n seeds so far</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MainWindow</name>
        <message numerus="yes">
            <source>%n cluster(s) marked, %1 pool pairs</source>
            <translation>
                <numerusform>%n cluster marked, %1 pool pairs</numerusform>
                <numerusform>%n clusters marked, %1 pool pairs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::MapPage</name>
        <message numerus="yes">
            <source>Select %n cluster(s)</source>
            <translation>
                <numerusform>Select %n cluster</numerusform>
                <numerusform>Select %n clusters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::OverviewPage</name>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. %1 of them have no pair in the pool; for the others raise the budget or tick “One for each”.</source>
            <translation>
                <numerusform>%n cluster of the validation set got no pair, so the discrete KL is infinite. Without any pair in the pool: %1; for the others raise the budget or tick “One for each”.</numerusform>
                <numerusform>%n clusters of the validation set got no pair, so the discrete KL is infinite. Without any pair in the pool: %1; for the others raise the budget or tick “One for each”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) of the validation set got no pair, so the discrete KL is infinite. The method does not select by cluster: a larger budget or another method may reach them.</source>
            <translation>
                <numerusform>%n cluster of the validation set got no pair, so the discrete KL is infinite. The method does not select by cluster: a larger budget or another method may reach it.</numerusform>
                <numerusform>%n clusters of the validation set got no pair, so the discrete KL is infinite. The method does not select by cluster: a larger budget or another method may reach them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairHeader</name>
        <message numerus="yes">
            <source>%n pair(s)</source>
            <translation>
                <numerusform>%n pair</numerusform>
                <numerusform>%n pairs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::PairsPage</name>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>Pin in %n pair</numerusform>
                <numerusform>Pin in %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>Lock out %n pair</numerusform>
                <numerusform>Lock out %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear pins and locks of %n pair(s)</source>
            <translation>
                <numerusform>Clear pins and locks of %n pair</numerusform>
                <numerusform>Clear pins and locks of %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n source(s)</source>
            <translation>
                <numerusform>Copy %n source</numerusform>
                <numerusform>Copy %n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n target(s)</source>
            <translation>
                <numerusform>Copy %n target</numerusform>
                <numerusform>Copy %n targets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as TSV</source>
            <translation>
                <numerusform>Copy %n pair as TSV</numerusform>
                <numerusform>Copy %n pairs as TSV</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n pair(s) as JSON</source>
            <translation>
                <numerusform>Copy %n pair as JSON</numerusform>
                <numerusform>Copy %n pairs as JSON</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pin in %n pair(s)?</source>
            <translation>
                <numerusform>Pin in %n pair?</numerusform>
                <numerusform>Pin in %n pairs?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)?</source>
            <translation>
                <numerusform>Lock out %n pair?</numerusform>
                <numerusform>Lock out %n pairs?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear the pins and locks of %n pair(s)?</source>
            <translation>
                <numerusform>Clear the pins and locks of %n pair?</numerusform>
                <numerusform>Clear the pins and locks of %n pairs?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write this note on %n pair(s)?</source>
            <translation>
                <numerusform>Write this note on %n pair?</numerusform>
                <numerusform>Write this note on %n pairs?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) cannot be pinned in: they take no part (see Flags).</source>
            <translation>
                <numerusform>%n pair cannot be pinned in: it takes no part (see Flags).</numerusform>
                <numerusform>%n pairs cannot be pinned in: they take no part (see Flags).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Note on %n pair(s)</source>
            <translation>
                <numerusform>Note on %n pair</numerusform>
                <numerusform>Note on %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pair(s) copied.</source>
            <translation>
                <numerusform>%n pair copied.</numerusform>
                <numerusform>%n pairs copied.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::RoleBox</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepChart</name>
        <message numerus="yes">
            <source>%1; %n infinite</source>
            <translation>
                <numerusform>%1; %n infinite</numerusform>
                <numerusform>%1; %n infinite</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::SweepPage</name>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s), about %1</source>
            <translation>
                <numerusform>%n run, about %1</numerusform>
                <numerusform>%n runs, about %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestSetView</name>
        <message numerus="yes">
            <source>%n pair(s) of “%1” read like test pairs, which flatters it.</source>
            <translation>
                <numerusform>%n pair of “%1” reads like a test pair, which flatters it.</numerusform>
                <numerusform>%n pairs of “%1” read like test pairs, which flatters it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::TestTableModel</name>
        <message numerus="yes">
            <source>Mean and standard deviation over %n random selection(s) of the pool.</source>
            <translation>
                <numerusform>Mean and standard deviation over %n random selection of the pool.</numerusform>
                <numerusform>Mean and standard deviation over %n random selections of the pool.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>craft::ui::Workbench</name>
        <message numerus="yes">
            <source>Pin in %n pair(s)</source>
            <translation>
                <numerusform>Pin in %n pair</numerusform>
                <numerusform>Pin in %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release %n pair(s)</source>
            <translation>
                <numerusform>Release %n pair</numerusform>
                <numerusform>Release %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n pair(s)</source>
            <translation>
                <numerusform>Lock out %n pair</numerusform>
                <numerusform>Lock out %n pairs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lock out %n cluster(s)</source>
            <translation>
                <numerusform>Lock out %n cluster</numerusform>
                <numerusform>Lock out %n clusters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Weight %n cluster(s)</source>
            <translation>
                <numerusform>Weight %n cluster</numerusform>
                <numerusform>Weight %n clusters</numerusform>
            </translation>
        </message>
    </context>
</TS>
