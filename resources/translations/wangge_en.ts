<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BudgetText</name>
    <message numerus="yes">
        <source>households unknown at %n places</source>
        <translation>
            <numerusform>households unknown at %n place</numerusform>
            <numerusform>households unknown at %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckedText</name>
    <message numerus="yes">
        <source>Households at %n places: not counted there.</source>
        <translation>
            <numerusform>Households at %n place: not counted there.</numerusform>
            <numerusform>Households at %n places: not counted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Persons at %n places: not counted there.</source>
        <translation>
            <numerusform>Persons at %n place: not counted there.</numerusform>
            <numerusform>Persons at %n places: not counted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked over the whole plan, %n rules: </source>
        <translation>
            <numerusform>Checked over the whole plan, %n rule: </numerusform>
            <numerusform>Checked over the whole plan, %n rules: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Sent %Ln pages to the printer %1.</source>
        <translation>
            <numerusform>Sent %Ln page to the printer %1.</numerusform>
            <numerusform>Sent %Ln pages to the printer %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln pages, each to a file:</source>
        <translation>
            <numerusform>Printed %Ln page to a file:</numerusform>
            <numerusform>Printed %Ln pages, each to a file:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln pages to %1.</source>
        <translation>
            <numerusform>Printed %Ln page to %1.</numerusform>
            <numerusform>Printed %Ln pages to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln names found no room on their maps; the sheets list them beside. Larger paper or a larger scale (--paper, --scale) leaves fewer out:</source>
        <translation>
            <numerusform>%Ln name found no room on its map; the sheet lists it beside. Larger paper or a larger scale (--paper, --scale) leaves fewer out:</numerusform>
            <numerusform>%Ln names found no room on their maps; the sheets list them beside. Larger paper or a larger scale (--paper, --scale) leaves fewer out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message numerus="yes">
        <source>%n pages written to %1</source>
        <translation>
            <numerusform>%n page written to %1</numerusform>
            <numerusform>%n pages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names found no room on the map and stand in the list beside it. Larger paper or a larger scale leaves fewer out.</source>
        <translation>
            <numerusform>%n name found no room on the map and stands in the list beside it. Larger paper or a larger scale leaves fewer out.</numerusform>
            <numerusform>%n names found no room on the map and stand in the list beside it. Larger paper or a larger scale leaves fewer out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages sent to the printer %1</source>
        <translation>
            <numerusform>%n page sent to the printer %1</numerusform>
            <numerusform>%n pages sent to the printer %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages, each as a file in %1</source>
        <translation>
            <numerusform>%n page as a file in %1</numerusform>
            <numerusform>%n pages, each as a file in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavePath</name>
    <message numerus="yes">
        <source>%n files exist already: %1. Replace them?</source>
        <translation>
            <numerusform>%n file exists already: %1. Replace it?</numerusform>
            <numerusform>%n files exist already: %1. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::BeatList</name>
    <message numerus="yes">
        <source>%n beats</source>
        <translation>
            <numerusform>%n beat</numerusform>
            <numerusform>%n beats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beats in no precinct</source>
        <translation>
            <numerusform>%n beat in no precinct</numerusform>
            <numerusform>%n beats in no precinct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::BlockForm</name>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::BorderReport</name>
    <message numerus="yes">
        <source>%n lines cut</source>
        <translation>
            <numerusform>%n line cut</numerusform>
            <numerusform>%n lines cut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ChangesView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::GridInspector</name>
    <message numerus="yes">
        <source>%n places without household count</source>
        <translation>
            <numerusform>%n place without household count</numerusform>
            <numerusform>%n places without household count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places without person count</source>
        <translation>
            <numerusform>%n place without person count</numerusform>
            <numerusform>%n places without person count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places estimated</source>
        <translation>
            <numerusform>%n place estimated</numerusform>
            <numerusform>%n places estimated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n grids selected&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;%n grid selected&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;%n grids selected&lt;/b&gt;</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::GridPeople</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ImportFilesDialog</name>
    <message numerus="yes">
        <source>%n layers to import</source>
        <translation>
            <numerusform>%n layer to import</numerusform>
            <numerusform>%n layers to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n layers</source>
        <translation>
            <numerusform>Import %n layer</numerusform>
            <numerusform>Import %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recipe does not fit any more. What is left of it decides about %n files or layers; the others are judged by their content.</source>
        <translation>
            <numerusform>The recipe does not fit any more. What is left of it decides about %n file or layer; the others are judged by their content.</numerusform>
            <numerusform>The recipe does not fit any more. What is left of it decides about %n files or layers; the others are judged by their content.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::LayoutCanvas</name>
    <message numerus="yes">
        <source>%n blocks selected</source>
        <translation>
            <numerusform>%n block selected</numerusform>
            <numerusform>%n blocks selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::LayoutDialog</name>
    <message numerus="yes">
        <source>Goes on on %n more pages</source>
        <translation>
            <numerusform>Goes on on %n more page</numerusform>
            <numerusform>Goes on on %n more pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::LevelTree</name>
    <message numerus="yes">
        <source>%n out of band</source>
        <translation>
            <numerusform>%n out of band</numerusform>
            <numerusform>%n out of band</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation>
            <numerusform>%n not counted</numerusform>
            <numerusform>%n not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::NumberForm</name>
    <message numerus="yes">
        <source>The selected grids: %n</source>
        <translation>
            <numerusform>The selected grids: %n</numerusform>
            <numerusform>The selected grids: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::NumberPanel</name>
    <message numerus="yes">
        <source>%n grids get a new code</source>
        <translation>
            <numerusform>%n grid gets a new code</numerusform>
            <numerusform>%n grids get a new code</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep their code and are registered or named</source>
        <translation>
            <numerusform>%n keeps its code and is registered or named</numerusform>
            <numerusform>%n keep their code and are registered or named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes given up for good</source>
        <translation>
            <numerusform>%n code given up for good</numerusform>
            <numerusform>%n codes given up for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locked stay</source>
        <translation>
            <numerusform>%n locked stays</numerusform>
            <numerusform>%n locked stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::NumberingPage</name>
    <message numerus="yes">
        <source>%n grids have a code that does not fit this scheme. Codes stay until a community is renumbered.</source>
        <translation>
            <numerusform>%n grid has a code that does not fit this scheme. Codes stay until a community is renumbered.</numerusform>
            <numerusform>%n grids have a code that does not fit this scheme. Codes stay until a community is renumbered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::PageList</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::PlanCommands</name>
    <message numerus="yes">
        <source>%n layers exported to %1</source>
        <translation>
            <numerusform>%n layer exported to %1</numerusform>
            <numerusform>%n layers exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps of the history</source>
        <translation>
            <numerusform>%n step of the history</numerusform>
            <numerusform>%n steps of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept versions</source>
        <translation>
            <numerusform>%n kept version</numerusform>
            <numerusform>%n kept versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exemptions</source>
        <translation>
            <numerusform>%n exemption</numerusform>
            <numerusform>%n exemptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of grids</source>
        <translation>
            <numerusform>%n note of a grid</numerusform>
            <numerusform>%n notes of grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n precinct layers that are not in force</source>
        <translation>
            <numerusform>%n precinct layer that is not in force</numerusform>
            <numerusform>%n precinct layers that are not in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::PrecinctPage</name>
    <message numerus="yes">
        <source>%n precincts selected</source>
        <translation>
            <numerusform>%n precinct selected</numerusform>
            <numerusform>%n precincts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n officers</source>
        <translation>
            <numerusform>%1, %n officer</numerusform>
            <numerusform>%1, %n officers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::PreferencesDialog</name>
    <message numerus="yes">
        <source>%n minutes after a change</source>
        <translation>
            <numerusform>%n minute after a change</numerusform>
            <numerusform>%n minutes after a change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::PrintDialog</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages or more</source>
        <translation>
            <numerusform>%n page or more</numerusform>
            <numerusform>%n pages or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ProofView</name>
    <message numerus="yes">
        <source>At %n places the households are not known; all numbers are what is known.</source>
        <translation>
            <numerusform>At %n place the households are not known; all numbers are what is known.</numerusform>
            <numerusform>At %n places the households are not known; all numbers are what is known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ProposalController</name>
    <message numerus="yes">
        <source>%n communities</source>
        <translation>
            <numerusform>%n community</numerusform>
            <numerusform>%n communities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ProposePanel</name>
    <message numerus="yes">
        <source>%n grids stay as they are.</source>
        <translation>
            <numerusform>%n grid stays as it is.</numerusform>
            <numerusform>%n grids stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sites had better be dedicated grids: see the proof.</source>
        <translation>
            <numerusform>%n site had better be a dedicated grid: see the proof.</numerusform>
            <numerusform>%n sites had better be dedicated grids: see the proof.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::QuestionList</name>
    <message numerus="yes">
        <source>the same for all %n questions of this kind</source>
        <translation>
            <numerusform>the same for all %n questions of this kind</numerusform>
            <numerusform>the same for all %n questions of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, which are asked when these are answered</source>
        <translation>
            <numerusform>… and %n more, which is asked when these are answered</numerusform>
            <numerusform>… and %n more, which are asked when these are answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions before anything is imported</source>
        <translation>
            <numerusform>%n question before anything is imported</numerusform>
            <numerusform>%n questions before anything is imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::ReportDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers imported</source>
        <translation>
            <numerusform>%n layer imported</numerusform>
            <numerusform>%n layers imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::SizePage</name>
    <message numerus="yes">
        <source>%1: %n communities of the plan</source>
        <translation>
            <numerusform>%1: %n community of the plan</numerusform>
            <numerusform>%1: %n communities of the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grids change their state.</source>
        <translation>
            <numerusform>%n grid changes its state.</numerusform>
            <numerusform>%n grids change their state.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wangge::UnitPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
