/** MLA: who, “title”, where it appeared, who published it, when, pages, address. */
export const mla = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>MLA</title><id>factdesk-mla</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<macro name="who">
  <names variable="author">
    <name and="text" name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1" initialize="false"/>
  </names>
</macro>
<macro name="title">
  <choose>
    <if type="book report thesis motion_picture collection periodical standard" match="any"><text variable="title" font-style="italic"/></if>
    <else><text variable="title" quotes="true"/></else>
  </choose>
</macro>
<macro name="when">
  <date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date>
</macro>
<macro name="address">
  <choose>
    <if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if>
    <else><text variable="URL"/></else>
  </choose>
</macro>
<citation><layout prefix="(" suffix=")" delimiter="; "><text macro="who"/></layout></citation>
<bibliography hanging-indent="true"><sort><key macro="who"/><key variable="title"/></sort>
  <layout suffix=".">
    <group delimiter=". ">
      <text macro="who"/>
      <text macro="title"/>
      <group delimiter=", ">
        <text variable="container-title" font-style="italic"/>
        <text variable="volume" prefix="vol. "/>
        <text variable="issue" prefix="no. "/>
        <text variable="publisher"/>
        <text macro="when"/>
        <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group>
        <text macro="address"/>
      </group>
    </group>
  </layout>
</bibliography>
</style>`;
